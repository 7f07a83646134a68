package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The plugin's tables in an HSQLDB in memory, made by the plugin's own scripts as Openfire runs them. */
final class PluginTables {

    static final Path SCRIPTS = Path.of("src", "main", "database");

    private final String url;

    /** In a database of that name. */
    PluginTables(String name) {
        url = "jdbc:hsqldb:mem:" + name;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "SA", "");
    }

    Database database() {
        return new Database(this::connect, () -> { });
    }

    void make() throws SQLException, IOException {
        run("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
        script(Path.of("frontdoor_hsqldb.sql"));
    }

    void script(Path script) throws SQLException, IOException {
        for (String statement : Files.readString(SCRIPTS.resolve(script)).replaceAll("(?m)^--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    void drop() throws SQLException {
        run("DROP SCHEMA PUBLIC CASCADE");
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
