package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Count;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;

/** The table {@code ofFrontDoorJournal}, and with it {@code ofFrontDoorCount}: what is written to one is counted in the other. */
public final class JournalTable implements Ledger {

    private static final String WRITE = "INSERT INTO ofFrontDoorJournal (" + JournalRow.COLUMNS + ") VALUES ("
            + Statements.marks(10) + ")";
    private static final int TRIES = 5;
    private static final long BEFORE_ALL = -1;
    /** How much later than it happened something may be written, because the database was down. */
    private static final Duration LATE = Duration.ofDays(1);
    /** Classes of SQL states: a key that is there already, and a value that has no room. */
    private static final String TAKEN = "23";
    private static final String UNFIT = "22";

    private final Database database;
    private final RandomGenerator random;
    private final LongSupplier nanos;
    /** Up to there no entry says any more where it came from; what is found again and again costs a look each time. */
    private volatile long emptied = BEFORE_ALL;

    /**
     * The table in that database.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public JournalTable(Database database, RandomGenerator random, LongSupplier nanos) {
        this.database = database;
        this.random = random;
        this.nanos = nanos;
    }

    @Override
    public void write(Batch batch) {
        database.with(connection -> {
            try {
                return writeOnce(connection, batch);
            } catch (SQLException unfit) {
                if (is(unfit, UNFIT)) {
                    return writeOnce(connection, batch.bare());
                }
                throw unfit;
            }
        });
    }

    /** Another node may have begun the same count a moment ago; from then on there is a row to add to. */
    private Batch writeOnce(Connection connection, Batch batch) throws SQLException {
        for (int left = TRIES - 1;; left--) {
            try {
                return Transaction.on(connection, inside -> {
                    add(inside, batch.counts());
                    insert(inside, batch.entries());
                    return batch;
                });
            } catch (SQLException failed) {
                if (left == 0 || !is(failed, TAKEN)) {
                    throw failed;
                }
            }
        }
    }

    /** All nodes in the same order, so that none waits for another that waits for it. */
    private static void add(Connection connection, List<Count> counts) throws SQLException {
        for (Count count : counts.stream().sorted(Comparator.comparing((Count one) -> CountRow.key(one).toString())).toList()) {
            if (Statements.update(connection, CountRow.ADD, CountRow.values(count)) == 0) {
                Statements.update(connection, CountRow.BEGIN, CountRow.values(count));
            }
        }
    }

    /** The numbers behind the times are in the order of the entries, and likely no other node's. */
    private void insert(Connection connection, List<Entry> entries) throws SQLException {
        int number = random.nextInt(JournalRow.NUMBERS - Math.min(entries.size(), JournalRow.NUMBERS - 1));
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            for (Entry entry : entries) {
                Statements.set(statement, JournalRow.values(entry, number++));
                statement.addBatch();
            }
            if (!entries.isEmpty()) {
                statement.executeBatch();
            }
        }
    }

    @Override
    public JournalPage read(JournalQuery query) {
        return database.with(connection -> new JournalReader(connection, query, nanos).read());
    }

    @Override
    public List<Count> counts(LocalDate from, LocalDate to) {
        return database.with(connection -> Statements.list(connection, Statements.MOST, CountRow::read, CountRow.READ,
                List.of(CountRow.day(from), CountRow.day(to)))).stream().flatMap(Optional::stream).toList();
    }

    @Override
    public boolean forget(Instant before) {
        return database.with(connection -> JournalPurge.ENTRIES.run(connection, BEFORE_ALL, before));
    }

    @Override
    public boolean forgetSources(Instant before) {
        // Less than what is known, where the clock had jumped ahead meanwhile.
        long old = JournalRow.id(before.minus(LATE)) - 1;
        boolean isDone = database.with(connection -> JournalPurge.SOURCES.run(connection, Math.min(emptied, old), before));
        if (isDone) {
            emptied = old;
        }
        return isDone;
    }

    private static boolean is(SQLException failed, String kind) {
        return failed.getSQLState() != null && failed.getSQLState().startsWith(kind);
    }
}
