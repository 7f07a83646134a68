package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Does several things in the database or none. When the database breaks a transaction off because another was in its way
 * (a deadlock, a conflict: SQL state class 40), it is done again, as such databases ask for.
 */
final class Transaction {

    private static final int TRIES = 5;
    private static final String ROLLED_BACK = "40";

    private Transaction() {
    }

    static <T> T on(Connection connection, Database.Work<T> work) throws SQLException {
        for (int left = TRIES - 1;; left--) {
            try {
                return once(connection, work);
            } catch (SQLException failed) {
                if (left == 0 || !isConflict(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static <T> T once(Connection connection, Database.Work<T> work) throws SQLException {
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

    private static boolean isConflict(SQLException failed) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith(ROLLED_BACK);
    }
}
