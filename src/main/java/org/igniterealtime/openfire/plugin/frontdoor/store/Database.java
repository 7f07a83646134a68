package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/**
 * Opens a connection, works with it, and closes it whatever happens. When the database breaks work off because other work was
 * in its way (a deadlock, a conflict: SQL state class 40), it is done again, as such databases ask for: on MySQL this befalls
 * single statements too. What else goes wrong becomes one {@link BrokenException}. Before the work it looks whether the database answers at all: the server's own way of
 * finding that out takes seconds.
 */
public final class Database {

    private static final int TRIES = 10;
    private static final String ROLLED_BACK = "40";

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

    /**
     * Does the work and returns what it returns. Work of more than one statement is a {@link Transaction}, or does no harm when it
     * begins anew.
     */
    <T> T with(Work<T> work) {
        answers.run();
        try (Connection connection = connections.open()) {
            return persistently(connection, work);
        } catch (SQLException failed) {
            throw new BrokenException("The database did not do its work", failed);
        }
    }

    private static <T> T persistently(Connection connection, Work<T> work) throws SQLException {
        for (int left = TRIES - 1;; left--) {
            try {
                return work.on(connection);
            } catch (SQLException failed) {
                if (left == 0 || !isConflict(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isConflict(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith(ROLLED_BACK);
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
