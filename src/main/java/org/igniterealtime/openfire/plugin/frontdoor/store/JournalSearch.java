package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;

/** The conditions of a query in the journal, put together from what is asked for. Values never stand in the text of it. */
final class JournalSearch {

    private static final String TEXT_IN = " LIKE ? ESCAPE '" + Dialect.ESCAPE + "'";
    private static final List<String> SEARCHED = List.of("username", "cameFrom", "decidedBy", "invitedBy", "detail");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final boolean older;
    private Optional<String> leading = Optional.empty();
    private boolean isSearch;

    private JournalSearch(boolean older) {
        this.older = older;
    }

    static JournalSearch of(Connection connection, JournalQuery query) throws SQLException {
        JournalSearch search = new JournalSearch(query.from().map(JournalQuery.Place::older).orElse(true));
        JournalFilter filter = query.filter();
        filter.who().account().ifPresent(account -> search.is("username", account));
        filter.who().source().ifPresent(source -> search.is("cameFrom", source));
        filter.what().reason().ifPresent(reason -> search.is("reason", reason.name()));
        filter.what().outcome().ifPresent(outcome -> search.is("outcome", outcome.name()));
        filter.what().door().ifPresent(door -> search.is("door", door.name()));
        if (filter.who().text().isPresent()) {
            search.contains(Dialect.of(connection).pattern(filter.who().text().get()));
        }
        return search;
    }

    /** Whether an index leads from one entry to the next, so that none is looked at in vain. */
    boolean isLed() {
        return !isSearch && conditions.size() <= 1;
    }

    /** The rows with ids from one to another, that one not included. */
    String sql() {
        List<String> all = new ArrayList<>(conditions);
        all.add("id >= ? AND id < ?");
        String way = older ? " DESC" : " ASC";
        // Ordering by what is the same for all looks odd, but without it HSQLDB sorts instead of following the index.
        String order = leading.filter(column -> isLed()).map(column -> column + way + ", ").orElse("");
        return "SELECT " + JournalRow.COLUMNS + " FROM ofFrontDoorJournal WHERE " + String.join(" AND ", all)
                + " ORDER BY " + order + "id" + way;
    }

    List<Object> values(long from, long until) {
        List<Object> all = new ArrayList<>(values);
        all.add(from);
        all.add(until);
        return all;
    }

    private void is(String column, String value) {
        leading = leading.or(() -> Optional.of(column));
        conditions.add(column + " = ?");
        values.add(value);
    }

    private void contains(String pattern) {
        isSearch = true;
        List<String> searched = SEARCHED.stream().map(column -> "LOWER(" + column + ")" + TEXT_IN).toList();
        conditions.add("(" + String.join(" OR ", searched) + ")");
        values.addAll(Collections.nCopies(SEARCHED.size(), pattern));
    }
}
