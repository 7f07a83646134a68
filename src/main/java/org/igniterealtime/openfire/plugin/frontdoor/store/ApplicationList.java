package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;

/**
 * The queries for lists of applications that people look at. Each follows an index, so that it takes as long among ten
 * applications as among a million. Values never stand in the text of a query.
 */
final class ApplicationList {

    private static final String SELECT = "SELECT " + ApplicationRow.COLUMNS + " FROM ofFrontDoorApplication WHERE ";
    private static final String WAITING = State.WAITING.name();

    private ApplicationList() {
    }

    /** A page of those who wait. A row that can't be read is left out, and ends nothing. */
    static ApplicationPage waiting(Connection connection, Statements.Reader<Optional<Application>> reader,
                                   Optional<String> source, ApplicationPage.Mark after, int most) throws SQLException {
        long created = after.created().toEpochMilli();
        List<Object> values = new ArrayList<>(List.of(WAITING));
        source.ifPresent(values::add);
        values.addAll(List.of(created, created, after.id()));
        // The first condition on the time says nothing that the second doesn't, but an index can be entered by it. Ordering
        // by what is the same for all looks odd, but without it HSQLDB sorts instead of following the index.
        String sql = SELECT + (source.isPresent() ? "stage = ? AND cameFrom = ?" : "stage = ?")
                + " AND createdTime >= ? AND (createdTime > ? OR id > ?) ORDER BY stage, "
                + (source.isPresent() ? "cameFrom, " : "") + "createdTime, id";
        List<Found> found = Statements.list(connection, most + 1, row -> new Found(new ApplicationPage.Mark(
                Instant.ofEpochMilli(row.getLong("createdTime")), row.getString("id")), reader.read(row)), sql, values);
        List<Found> shown = found.subList(0, Math.min(most, found.size()));
        return new ApplicationPage(shown.stream().flatMap(each -> each.row().stream()).toList(),
                found.size() > most ? Optional.of(shown.get(most - 1).mark()) : Optional.empty());
    }

    /** How many wait from each source. */
    static Map<String, Long> waitingFrom(Connection connection, Collection<String> sources) throws SQLException {
        Set<String> wanted = Set.copyOf(sources);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<Object> values = new ArrayList<>(List.of(WAITING));
        values.addAll(wanted);
        Map<String, Long> counts = new HashMap<>();
        Statements.list(connection, wanted.size(), row -> counts.put(row.getString(1), row.getLong(2)),
                "SELECT cameFrom, COUNT(*) FROM ofFrontDoorApplication WHERE stage = ? AND cameFrom IN ("
                        + Statements.marks(wanted.size()) + ") GROUP BY cameFrom", values);
        return counts;
    }

    /** Those that were decided, the latest first. */
    static List<Application> decided(Connection connection, Statements.Reader<Optional<Application>> reader, int most)
            throws SQLException {
        return Statements.list(connection, most, reader, SELECT + "decidedTime > 0 ORDER BY decidedTime DESC, id DESC",
                List.of()).stream().flatMap(Optional::stream).toList();
    }

    /** What stands at a place in the list, if it can be read. */
    private record Found(ApplicationPage.Mark mark, Optional<Application> row) {
    }
}
