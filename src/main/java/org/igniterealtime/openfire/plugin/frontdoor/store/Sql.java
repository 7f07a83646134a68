package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/** One statement with values, on any database: what needs more than that differs between them. */
final class Sql {

    private Sql() {
    }

    /** How many rows it changed. A value that is null is a text that is not there. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Rows, without the first {@code offset}; databases have no common word for that, so these are passed over. */
    static <T> List<T> query(Connection connection, String sql, Row<T> row, int offset, int limit, Object... values)
            throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setMaxRows(Math.addExact(offset, limit));
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                for (int passed = 0; rows.next(); passed++) {
                    if (passed >= offset) {
                        found.add(row.read(rows));
                    }
                }
            }
        }
        return found;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            if (values[index] == null) {
                statement.setNull(index + 1, Types.VARCHAR);
            } else {
                statement.setObject(index + 1, values[index]);
            }
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
