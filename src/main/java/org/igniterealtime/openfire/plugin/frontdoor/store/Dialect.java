package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/**
 * The two things in our queries that databases don't have in common.
 *
 * @param knowsLimit  whether {@code LIMIT n} can be written. All drivers are told how many rows are wanted; these databases
 *                    take the index for it only when the query says so too
 * @param hasBrackets whether {@code [} is a wildcard as well
 */
record Dialect(boolean knowsLimit, boolean hasBrackets) {

    /** Stands before a wildcard that is meant as a letter. */
    static final char ESCAPE = '!';

    private static final Set<String> WITH_LIMIT =
            Set.of("hsql database engine", "postgresql", "cockroachdb", "mysql", "mariadb");
    private static final Set<String> WITH_BRACKETS =
            Set.of("microsoft sql server", "adaptive server enterprise", "sql server");

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return new Dialect(WITH_LIMIT.contains(product), WITH_BRACKETS.contains(product));
    }

    /** The query, saying how many rows are wanted if that can be said. */
    String atMost(int rows, String query) {
        return knowsLimit ? query + " LIMIT " + rows : query;
    }

    /** A pattern for texts that have this one in them, of which nothing is a wildcard. */
    String pattern(String text) {
        StringBuilder pattern = new StringBuilder("%");
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter == ESCAPE || letter == '%' || letter == '_' || hasBrackets && letter == '[') {
                pattern.append(ESCAPE);
            }
            pattern.append(letter);
        }
        return pattern.append('%').toString();
    }
}
