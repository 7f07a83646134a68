package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Runs one statement with its values. An empty {@link Optional} is written as NULL. */
final class Statements {

    /** As many rows as can be asked for: MySQL's driver refuses more. */
    static final int MOST = 50_000_000;

    private Statements() {
    }

    /** Changes rows and says how many. */
    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, List.of(values));
            return statement.executeUpdate();
        }
    }

    /** Reads {@code most} rows at most. */
    static <T> List<T> list(Connection connection, int most, Reader<T> reader, String sql, Collection<?> values)
            throws SQLException {
        String limited = Dialect.of(connection).atMost(most, sql);
        try (PreparedStatement statement = connection.prepareStatement(limited)) {
            statement.setMaxRows(most);
            set(statement, values);
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next() && rows.size() < most) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** Reads one row, if there is one. */
    static <T> Optional<T> one(Connection connection, Reader<T> reader, String sql, Object... values)
            throws SQLException {
        return list(connection, 1, reader, sql, List.of(values)).stream().findFirst();
    }

    /** As many question marks, for a list of values. */
    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Sets the values of a statement, in their order. */
    static void set(PreparedStatement statement, Collection<?> values) throws SQLException {
        int index = 1;
        for (Object value : values) {
            if (value instanceof Optional<?> optional && optional.isEmpty()) {
                statement.setNull(index++, Types.VARCHAR);
            } else {
                statement.setObject(index++, value instanceof Optional<?> present ? present.get() : value);
            }
        }
    }

    /** Makes something of the row where a result stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
