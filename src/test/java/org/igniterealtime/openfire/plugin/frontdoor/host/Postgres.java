package org.igniterealtime.openfire.plugin.frontdoor.host;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL on loopback with the plugin's tables, for what HSQLDB can't show: how a database with many writers decides,
 * and what a strict one refuses. It is told to sync nothing, so it is no measure of a disk.
 */
public final class Postgres implements OwnDatabase {

    private static final String DIALECT = "postgresql";
    private static final String DESCRIPTION = "SELECT CONCAT(table_name, ' ', column_name, ' ', ordinal_position, ' ', data_type, ' ',"
            + " character_maximum_length, ' ', is_nullable) FROM information_schema.columns WHERE table_schema = 'public'"
            + " UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
            + " UNION SELECT CONCAT(name, ' ', version) FROM ofVersion ORDER BY 1";

    private final EmbeddedPostgres server;

    /** Makes one and takes it up. */
    public Postgres() {
        try {
            server = EmbeddedPostgres.builder().setServerConfig("max_connections", "150").start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void make() throws SQLException, IOException {
        try (Connection connection = connect()) {
            clear(connection);
            Script.install(connection, DIALECT);
        }
    }

    @Override
    public void makeByUpgrades() throws SQLException, IOException {
        try (Connection connection = connect()) {
            clear(connection);
            Script.upgrade(connection, DIALECT);
        }
    }

    private static void clear(Connection connection) throws SQLException {
        Script.execute(connection, "DROP SCHEMA public CASCADE");
        Script.execute(connection, "CREATE SCHEMA public");
        Script.prepare(connection);
    }

    @Override
    public List<String> description() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(DESCRIPTION)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
