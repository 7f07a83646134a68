package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/**
 * Opens a connection, works with it, and closes it whatever happens. What goes wrong becomes one
 * {@link BrokenException}. Before the work it looks whether the database answers at all: the server's own way of
 * finding that out takes seconds.
 */
public final class Database {

    private final Connections connections;
    private final Runnable answers;

    /**
     * A database.
     *
     * @param connections hands out connections
     * @param answers     throws {@link BrokenException} when the database is known not to answer
     */
    public Database(Connections connections, Runnable answers) {
        this.connections = connections;
        this.answers = answers;
    }

    /** Does the work and returns what it returns. */
    <T> T with(Work<T> work) {
        answers.run();
        try (Connection connection = connections.open()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new BrokenException("The database did not do its work", failed);
        }
    }

    /** Where connections come from. */
    @FunctionalInterface
    public interface Connections {
        /** A connection that the caller closes. */
        Connection open() throws SQLException;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
