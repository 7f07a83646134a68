package org.igniterealtime.openfire.plugin.frontdoor.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL on loopback with the plugin's tables, for what HSQLDB can't show: how a database with many writers decides,
 * and what a strict one refuses. It is told to sync nothing, so it is no measure of a disk.
 */
public final class Postgres implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src", "main", "database", "frontdoor_postgresql.sql");

    private final EmbeddedPostgres server;

    /** Makes one and takes it up. */
    public Postgres() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "150").start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A connection that the caller closes. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
    }

    /** Makes the tables as the plugin's script does, empty, in place of those that are there. */
    public void make() throws SQLException, IOException {
        run("DROP SCHEMA public CASCADE");
        run("CREATE SCHEMA public");
        run("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
        run(Files.readString(SCRIPT));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
