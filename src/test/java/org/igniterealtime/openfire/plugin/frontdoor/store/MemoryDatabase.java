package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database in memory, as Openfire and the plugin's own scripts make it. */
final class MemoryDatabase {

    static final Path SCRIPTS = Path.of("src", "main", "database");
    private final String name;

    MemoryDatabase(String name) {
        this.name = name;
    }

    /** Tables by these scripts, and Openfire's table of versions. */
    void make(Path... scripts) throws SQLException, IOException {
        run("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
        for (Path script : scripts) {
            runAll(Files.readString(script));
        }
    }

    void runAll(String script) throws SQLException {
        for (String statement : script.replaceAll("(?m)^--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    void drop() throws SQLException {
        run("DROP SCHEMA PUBLIC CASCADE");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:hsqldb:mem:" + name, "SA", "");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
