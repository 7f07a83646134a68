package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Does several things in the database or none. */
final class Transaction {

    private Transaction() {
    }

    static <T> T on(Connection connection, Database.Work<T> work) throws SQLException {
        boolean isDone = false;
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            isDone = true;
            return result;
        } finally {
            end(connection, isDone);
        }
    }

    // Turning auto-commit on would commit what was not done.
    private static void end(Connection connection, boolean isDone) throws SQLException {
        if (!isDone) {
            connection.rollback();
        }
        connection.setAutoCommit(true);
    }
}
