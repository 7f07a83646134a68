package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Fills a server's database before the server starts: schema, users and settings.
 *
 * @param url      JDBC address, embedded or of a {@link TestDatabase}
 * @param user     database user
 * @param password its password
 */
record ServerDatabase(String url, String user, String password) {

    /** The users that every trial server has, with their passwords; Openfire hashes them when they first sign in. */
    static final Map<String, String> USERS = Map.of("admin", "admin", "alice", "alice-secret", "bob", "bob-secret");

    static ServerDatabase embedded(Path home) {
        return new ServerDatabase("jdbc:hsqldb:" + home.resolve("embedded-db/openfire"), "sa", "");
    }

    boolean isEmbedded() {
        return !url.startsWith("jdbc:hsqldb:hsql");
    }

    /** Makes the schema by {@code script} if it is missing, then users where missing, then the settings, replaced. */
    void prepare(Path lib, Path script, Map<String, String> settings) throws IOException, SQLException {
        try (Hsqldb hsqldb = Hsqldb.of(lib); Connection connection = hsqldb.connect(url, user, password)) {
            if (!hasSchema(connection)) {
                run(connection, Files.readString(script, StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, String> user : USERS.entrySet()) {
                addUser(connection, user.getKey(), user.getValue());
            }
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                set(connection, setting.getKey(), setting.getValue());
            }
            if (isEmbedded()) {
                run(connection, "SHUTDOWN;\n");
            }
        }
    }

    private static boolean hasSchema(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, "OFVERSION", null)) {
            return tables.next();
        }
    }

    /** Statements end with a semicolon at the end of a line; lines that start with // or -- are comments. */
    private static void run(Connection connection, String script) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.startsWith("--") || line.startsWith("//")) {
                continue;
            }
            sql.append(line).append('\n');
            if (line.endsWith(";")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql.substring(0, sql.lastIndexOf(";")));
                }
                sql.setLength(0);
            }
        }
    }

    private static void addUser(Connection connection, String name, String password) throws SQLException {
        String now = String.format("%015d", System.currentTimeMillis());
        update(connection, "INSERT INTO ofUser (username, plainPassword, name, email, creationDate, modificationDate) "
                + "SELECT ?, ?, ?, ?, ?, ? FROM ofVersion WHERE name = 'openfire' "
                + "AND NOT EXISTS (SELECT 1 FROM ofUser WHERE username = ?)",
            name, password, name, name + "@example.org", now, now, name);
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        update(connection, "DELETE FROM ofProperty WHERE name = ?", name);
        update(connection, "INSERT INTO ofProperty (name, propValue, encrypted) VALUES (?, ?, 0)", name, value);
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
