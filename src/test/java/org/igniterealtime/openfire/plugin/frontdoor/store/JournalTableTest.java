package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.contract.LedgerContract;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Count;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.What;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTableTest extends LedgerContract {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final What TAKEN = What.refused(Door.WEB, Outcome.REFUSED, Reason.NAME_TAKEN);

    private final PluginTables tables = new PluginTables("journal");
    private final JournalTable table = new JournalTable(tables.database(), new Random(1), () -> 0);

    @BeforeEach
    void make() throws SQLException, IOException {
        tables.make();
    }

    @AfterEach
    void drop() throws SQLException {
        tables.drop();
    }

    @Override
    protected Ledger ledger() {
        return table;
    }

    @Test
    void whatHasNoRoomIsStillCountedAndTold() {
        Entry unfit = Entry.of(NOW, TAKEN, new Who(Optional.empty(), Optional.empty(), Optional.of("x".repeat(101)), Optional.empty()));
        table.write(new Batch(List.of(unfit), List.of(new Count(DAY, TAKEN, 1))));
        assertEquals(List.of(Entry.of(NOW, TAKEN, Who.UNKNOWN)), entries(table.read(JournalQuery.newest(JournalFilter.ALL, 9))));
        assertEquals(List.of(new Count(DAY, TAKEN, 1)), table.counts(DAY, DAY));
    }

    @Test
    void nothingIsCountedThatIsNotWritten() throws SQLException {
        tables.run("DROP TABLE ofFrontDoorJournal");
        Batch batch = new Batch(List.of(Entry.of(NOW, TAKEN, Who.UNKNOWN)), List.of(new Count(DAY, TAKEN, 1)));
        assertThrows(BrokenException.class, () -> table.write(batch));
        assertEquals(List.of(), table.counts(DAY, DAY));
    }

    @Test
    void anIdThatAnotherNodeHasIsNotTakenTwice() {
        Batch batch = new Batch(List.of(Entry.of(NOW, TAKEN, Who.UNKNOWN)), List.of());
        new JournalTable(tables.database(), new Random(7), () -> 0).write(batch);
        new JournalTable(tables.database(), new Random(7), () -> 0).write(batch);
        assertEquals(2, table.read(JournalQuery.newest(JournalFilter.ALL, 9)).rows().size());
    }

    /** On a clock on which every look at the time takes as long as a search may take in all. */
    @Test
    void aLongSearchEndsAndSaysHowFarItCameAndGoesOn() {
        AtomicLong nanos = new AtomicLong();
        JournalTable slow = new JournalTable(tables.database(), new Random(2), () -> nanos.addAndGet(Duration.ofSeconds(1).toNanos()));
        List<Entry> all = IntStream.range(0, 200).mapToObj(number -> Entry.of(NOW.minus(Duration.ofHours(7L * number)), TAKEN,
                Who.of(new Localpart(number % 50 == 49 ? "needle" : "hay" + number)))).toList();
        table.write(new Batch(all, List.of()));
        JournalQuery query = JournalQuery.newest(new JournalFilter(JournalFilter.ALL.what(), new JournalFilter.Concerned(
                Optional.empty(), Optional.empty(), Optional.of("needle")), JournalFilter.ALL.time()), 3);
        JournalPage first = slow.read(query);
        assertTrue(first.rows().isEmpty() && first.reached().isPresent() && first.older().isPresent() && first.newer().isEmpty());
        List<Entry> found = new ArrayList<>();
        JournalPage page = first;
        while (page.older().isPresent()) {
            page = table.read(query.from(page.older().get()));
            found.addAll(entries(page));
        }
        assertEquals(4, found.size());
        assertTrue(page.newer().isPresent());
        JournalPage back = slow.read(query.from(page.newer().get()));
        assertTrue(back.older().isPresent());
        assertEquals(3, table.read(query.from(page.newer().get())).rows().size());
    }

    private static List<Entry> entries(JournalPage page) {
        return page.rows().stream().map(JournalPage.Row::entry).toList();
    }
}
