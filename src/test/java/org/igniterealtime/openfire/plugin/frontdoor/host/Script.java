package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A script of the plugin's, run as Openfire's SchemaManager runs it: line by line, one command at a time. */
final class Script {

    private static final Path SCRIPTS = Path.of("src", "main", "database");
    private static final List<String> COMMENTS = List.of("//", "--", "#", "REM", "/*", "*");

    private Script() {
    }

    /** The table of versions that Openfire itself makes. */
    static void prepare(Connection connection) throws SQLException {
        execute(connection, "CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL,"
                + " CONSTRAINT ofVersion_pk PRIMARY KEY (name))");
    }

    /** The script for a new server. */
    static void install(Connection connection, String dialect) throws SQLException, IOException {
        run(connection, SCRIPTS.resolve("frontdoor_" + dialect + ".sql"));
    }

    /** Version 1 as it was, and all that came since. */
    static void upgrade(Connection connection, String dialect) throws SQLException, IOException {
        execute(connection, "CREATE TABLE ofFrontDoorSpent (id VARCHAR(32) NOT NULL, expires BIGINT NOT NULL,"
                + " CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id))");
        execute(connection, "CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires)");
        execute(connection, "INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 1)");
        for (String version : List.of("2", "3", "4")) {
            run(connection, SCRIPTS.resolve("upgrade").resolve(version).resolve("frontdoor_" + dialect + ".sql"));
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void run(Connection connection, Path script) throws SQLException, IOException {
        StringBuilder command = new StringBuilder();
        for (String line : Files.readAllLines(script)) {
            if (!line.isBlank() && COMMENTS.stream().noneMatch(line.strip()::startsWith)) {
                command.append(' ').append(line);
            }
            if (line.strip().endsWith(";")) {
                execute(connection, command.toString());
                command.setLength(0);
            }
        }
    }
}
