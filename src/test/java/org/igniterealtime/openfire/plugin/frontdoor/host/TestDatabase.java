package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A database server in the test's own process, which the test can take down and up again while Openfire runs, and can query.
 * On loopback; its files are removed when it is closed.
 */
public final class TestDatabase implements AutoCloseable {

    /** HSQLDB's numbers for how to close, and for a server that has closed. */
    private static final int CLOSE_NORMALLY = 2;
    private static final int STATE_CLOSED = 16;

    private final Hsqldb hsqldb = Hsqldb.of(ServerSource.configured().lib());
    private final int port = Ports.free().client();
    private final Path folder;
    private Object server;

    /** Makes an empty database and takes it up. */
    public TestDatabase() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Places.trial().resolve("databases")), "hsqldb-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        up();
    }

    /** Address for {@link TrialServerBuilder#withDatabase}; the name is {@code sa}, the password empty. */
    public String url() {
        return "jdbc:hsqldb:hsql://127.0.0.1:" + port + "/openfire";
    }

    /** Takes the database up, with what was in it when it went down. */
    public synchronized void up() {
        server = hsqldb.create("org.hsqldb.server.Server");
        call("setLogWriter", PrintWriter.class, null);
        call("setErrWriter", PrintWriter.class, null);
        call("setAddress", String.class, "127.0.0.1");
        call("setPort", int.class, port);
        call("setSilent", boolean.class, true);
        invoke("setDatabaseName", new Class<?>[] {int.class, String.class}, 0, "openfire");
        invoke("setDatabasePath", new Class<?>[] {int.class, String.class}, 0, "file:" + folder.resolve("openfire"));
        call("start");
    }

    /** Takes the database down; connections to it break. Nothing happens if it is down already. */
    public synchronized void down() {
        if (server != null) {
            call("shutdownWithCatalogs", int.class, CLOSE_NORMALLY);
            if (!ServerLog.until(() -> invoke("getState", new Class<?>[0]).equals(STATE_CLOSED), Duration.ofSeconds(20))) {
                throw new TrialServerException("the database does not stop");
            }
            server = null;
        }
    }

    /** A connection for the test's own questions. */
    public Connection connect() throws SQLException {
        return hsqldb.connect(url(), "sa", "");
    }

    /** The rows that a query gives, each a list of its columns. */
    public List<List<Object>> query(String sql, Object... values) throws SQLException {
        try (Connection connection = connect(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        row.add(result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    @Override
    public void close() {
        down();
        Places.remove(folder);
    }

    private void call(String method) {
        invoke(method, new Class<?>[0]);
    }

    private void call(String method, Class<?> type, Object value) {
        invoke(method, new Class<?>[] {type}, value);
    }

    private Object invoke(String method, Class<?>[] types, Object... values) {
        try {
            return server.getClass().getMethod(method, types).invoke(server, values);
        } catch (ReflectiveOperationException e) {
            throw new TrialServerException("HSQLDB server: " + method + " failed: " + e.getCause(), e);
        }
    }
}
