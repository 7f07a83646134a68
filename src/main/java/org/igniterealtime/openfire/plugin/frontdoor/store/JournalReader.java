package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;

/**
 * Reads one page of the journal. Where no index leads from one entry to the next, it looks through one stretch of time
 * after another, each twice as long, until the page is full or enough time was spent: then the page says how far it came.
 */
final class JournalReader {

    private static final Duration ENOUGH = Duration.ofMillis(40);
    private static final long FIRST_STRETCH = JournalRow.NUMBERS * Duration.ofHours(1).toMillis();
    private static final String OLDEST = "SELECT id FROM ofFrontDoorJournal ORDER BY id ASC";
    private static final String NEWEST = "SELECT id FROM ofFrontDoorJournal ORDER BY id DESC";

    private final Connection connection;
    private final JournalQuery query;
    private final LongSupplier nanos;
    private final JournalSearch search;
    private final boolean older;

    JournalReader(Connection connection, JournalQuery query, LongSupplier nanos) throws SQLException {
        this.connection = connection;
        this.query = query;
        this.nanos = nanos;
        this.search = JournalSearch.of(connection, query);
        this.older = query.from().map(JournalQuery.Place::older).orElse(true);
    }

    JournalPage read() throws SQLException {
        Stretch all = wanted();
        if (search.isLed()) {
            return JournalPage.of(query, rows(all, query.most() + 1), Optional.empty());
        }
        return through(all.within(there()));
    }

    private JournalPage through(Stretch all) throws SQLException {
        long start = nanos.getAsLong();
        List<JournalPage.Row> found = new ArrayList<>();
        long length = FIRST_STRETCH;
        Stretch left = all;
        while (!left.isEmpty() && found.size() <= query.most()) {
            if (nanos.getAsLong() - start > ENOUGH.toNanos()) {
                long end = older ? left.until() : left.from() - 1;
                return JournalPage.of(query, found, Optional.of(new JournalPage.Reached(end, JournalRow.time(end))));
            }
            found.addAll(rows(left.first(length, older), query.most() + 1 - found.size()));
            left = left.without(length, older);
            length = Math.min(length * 2, Long.MAX_VALUE / 4);
        }
        return JournalPage.of(query, found, Optional.empty());
    }

    private List<JournalPage.Row> rows(Stretch stretch, int most) throws SQLException {
        return Statements.list(connection, most, JournalRow::read, search.sql(), search.values(stretch.from(), stretch.until()));
    }

    /** The ids that are asked for. */
    private Stretch wanted() {
        long since = query.filter().time().since().map(JournalRow::id).orElse(0L);
        long until = query.filter().time().until().map(JournalRow::id).orElse(Long.MAX_VALUE);
        Stretch asked = new Stretch(since, until);
        return query.from().map(place -> asked.within(place.older() ? new Stretch(0, place.id())
                : new Stretch(place.id() + 1, Long.MAX_VALUE))).orElse(asked);
    }

    /** The ids that there are. */
    private Stretch there() throws SQLException {
        Optional<Long> oldest = Statements.one(connection, row -> row.getLong(1), OLDEST);
        Optional<Long> newest = Statements.one(connection, row -> row.getLong(1), NEWEST);
        return new Stretch(oldest.orElse(0L), newest.map(id -> id + 1).orElse(0L));
    }

    /** Ids from one to another, that one not included. */
    private record Stretch(long from, long until) {

        boolean isEmpty() {
            return from >= until;
        }

        Stretch within(Stretch other) {
            return new Stretch(Math.max(from, other.from), Math.min(until, other.until));
        }

        /** So much of it, from the end that is looked at first. */
        Stretch first(long length, boolean backwards) {
            return backwards ? new Stretch(Math.max(from, until - length), until) : new Stretch(from, Math.min(until, from + length));
        }

        Stretch without(long length, boolean backwards) {
            return backwards ? new Stretch(from, Math.max(from, until - length)) : new Stretch(Math.min(until, from + length), until);
        }
    }
}
