package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Count;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter.Concerned;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter.Happened;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter.Span;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.What;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Ledger} promises. */
public abstract class LedgerContract {

    private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final What ADMITTED = What.of(Door.WEB, Outcome.ADMITTED);
    private static final What TAKEN = What.refused(Door.WEB, Outcome.REFUSED, Reason.NAME_TAKEN);
    private static final What WRONG = What.refused(Door.IN_BAND, Outcome.REFUSED, Reason.CHALLENGE_WRONG);

    /** An empty one. */
    protected abstract Ledger ledger();

    @Test
    void everythingThatAnEntryHasIsKept() {
        Entry full = new Entry(START, 7, TAKEN, new Who(Optional.of(new Localpart("юля")), Optional.of("192.0.2.7"),
                Optional.of("boss \uD83D\uDE00"), Optional.of(Inviter.member(new Localpart("anna")))), Optional.of("it's \"so\""));
        Entry servers = Entry.of(START.plusMillis(1), ADMITTED, new Who(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Inviter.SERVER)));
        Entry bare = Entry.of(START.plusMillis(2), new What(Optional.empty(), Outcome.BROKEN, Optional.empty()), Who.UNKNOWN);
        ledger().write(new Batch(List.of(full, servers, bare), List.of()));
        assertEquals(List.of(bare, servers, full), entries(JournalFilter.ALL));
    }

    @Test
    void longestThatThereMayBeFitsIn() {
        String longest = "я".repeat(64);
        Entry entry = new Entry(START, Integer.MAX_VALUE, TAKEN, new Who(Optional.of(new Localpart(longest)),
                Optional.of("2001:0db8:0000:0001::/64"), Optional.of("ж".repeat(100)),
                Optional.of(Inviter.member(new Localpart(longest)))), Optional.of("щ".repeat(Entry.LONGEST_DETAIL + 10)));
        ledger().write(new Batch(List.of(entry), List.of()));
        assertEquals(List.of(entry), entries(JournalFilter.ALL));
    }

    @Test
    void numbersAddUpByDayAndWhat() {
        ledger().write(new Batch(List.of(), List.of(new Count(DAY, ADMITTED, 2), new Count(DAY, TAKEN, 5))));
        ledger().write(new Batch(List.of(), List.of(new Count(DAY, TAKEN, 3), new Count(DAY.plusDays(1), TAKEN, 1),
                new Count(DAY, new What(Optional.empty(), Outcome.BROKEN, Optional.empty()), 4))));
        ledger().forget(START.plus(Duration.ofDays(100)));
        assertEquals(Set.of(new Count(DAY, ADMITTED, 2), new Count(DAY, TAKEN, 8),
                new Count(DAY, new What(Optional.empty(), Outcome.BROKEN, Optional.empty()), 4)),
                Set.copyOf(ledger().counts(DAY.minusDays(1), DAY)));
        assertEquals(List.of(new Count(DAY.plusDays(1), TAKEN, 1)), ledger().counts(DAY.plusDays(1), DAY.plusDays(40)));
        assertEquals(List.of(), ledger().counts(DAY.minusDays(9), DAY.minusDays(1)));
    }

    @Test
    void nodesThatBeginADayAtOnceLoseNothing() throws Exception {
        List<Boolean> done = AtOnce.run(8, node -> {
            for (int batch = 0; batch < 10; batch++) {
                ledger().write(new Batch(List.of(entry(START, TAKEN, "n" + node)),
                        List.of(new Count(DAY, node % 2 == 0 ? TAKEN : WRONG, 3), new Count(DAY, ADMITTED, 1))));
            }
            return true;
        });
        assertEquals(8, done.size());
        assertEquals(Set.of(new Count(DAY, TAKEN, 120), new Count(DAY, WRONG, 120), new Count(DAY, ADMITTED, 80)),
                Set.copyOf(ledger().counts(DAY, DAY)));
        assertEquals(80, ledger().read(JournalQuery.newest(JournalFilter.ALL, 100)).rows().size());
    }

    @Test
    void eachEntryComesOnceBothWays() {
        List<Entry> all = IntStream.range(0, 25).mapToObj(number -> entry(START.plusMillis(number / 4), TAKEN, "n" + number))
                .collect(Collectors.toCollection(ArrayList::new));
        ledger().write(new Batch(all, List.of()));
        Collections.reverse(all);
        for (int most : List.of(1, 4, 24, 25, 30)) {
            JournalQuery query = JournalQuery.newest(JournalFilter.ALL, most);
            assertEquals(all, walk(query));
            assertEquals(all, back(query));
        }
    }

    @Test
    void filtersTogetherLeaveWhatAllOfThemFit() {
        Instant long0 = START.minus(Duration.ofDays(60));
        Entry old = entry(long0, TAKEN, "bob");
        Entry wrong = entry(START, WRONG, "bob");
        Entry taken = entry(START.plusSeconds(60), TAKEN, "bob");
        Entry other = entry(START.plusSeconds(61), TAKEN, "eve");
        Entry made = entry(START.plusSeconds(62), ADMITTED, "bob");
        ledger().write(new Batch(List.of(old, wrong, taken, other, made), List.of()));
        assertEquals(List.of(made, other, taken, old), entries(happened(Optional.of(Door.WEB), Optional.empty(), Optional.empty())));
        assertEquals(List.of(wrong), entries(happened(Optional.empty(), Optional.empty(), Optional.of(Reason.CHALLENGE_WRONG))));
        assertEquals(List.of(other, taken, old),
                entries(happened(Optional.of(Door.WEB), Optional.of(Outcome.REFUSED), Optional.of(Reason.NAME_TAKEN))));
        assertEquals(List.of(made, taken, wrong, old), entries(concerned("bob", "192.0.2.1", "")));
        assertEquals(List.of(), entries(concerned("bo", "", "")));
        assertEquals(List.of(taken, wrong), entries(new JournalFilter(JournalFilter.ALL.what(), concerned("bob", "", "").who(),
                new Span(Optional.of(START), Optional.of(START.plusSeconds(62))))));
        assertEquals(List.of(made, other, taken, wrong, old), entries(new JournalFilter(JournalFilter.ALL.what(), JournalFilter.ALL.who(),
                new Span(Optional.of(Instant.parse("1900-01-01T00:00:00Z")), Optional.of(Instant.parse("9998-01-01T00:00:00Z"))))));
        assertEquals(List.of(old), walk(JournalQuery.newest(new JournalFilter(happened(Optional.of(Door.WEB),
                Optional.of(Outcome.REFUSED), Optional.empty()).what(), concerned("bob", "", "").who(),
                new Span(Optional.empty(), Optional.of(START))), 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "a_b", "[x]", "wow!", "it's", "';--", "\\", "ÄÖ", "!%", "!!", "\uD83D\uDE00", "[", "\"q\""})
    void searchTakesEveryLetterAsItself(String hostile) {
        Entry hit = new Entry(START.minus(Duration.ofDays(30)), 1, ADMITTED, Who.UNKNOWN, Optional.of("before " + hostile + " after"));
        List<Entry> all = new ArrayList<>(List.of(hit));
        for (String decoy : List.of("500", "axb", "x", "plain", "wo", "(y", "! %", "a", "o")) {
            all.add(new Entry(START, 1, ADMITTED, Who.UNKNOWN, Optional.of("decoy " + decoy)));
        }
        ledger().write(new Batch(all, List.of()));
        assertEquals(List.of(hit), walk(JournalQuery.newest(concerned("", "", hostile), 2)));
    }

    @Test
    void searchLooksEverywhereInWhateverCase() {
        Entry entry = new Entry(START, 1, ADMITTED, new Who(Optional.of(new Localpart("bob")), Optional.of("198.51.100.9"),
                Optional.of("Boss"), Optional.of(Inviter.member(new Localpart("zoe")))), Optional.of("What Happened"));
        ledger().write(new Batch(List.of(entry, entry(START, TAKEN, "x")), List.of()));
        for (String text : List.of("OB", "51.100", "bOSS", "zo", "what ", " happened\0")) {
            assertEquals(List.of(entry), walk(JournalQuery.newest(concerned("", "", text), 9)), text);
        }
        assertEquals(2, walk(JournalQuery.newest(concerned(" ", "\0", " \0 "), 9)).size());
    }

    @Test
    void whatIsOldIsForgottenFirstTheSources() {
        List<Entry> old = IntStream.range(0, 5001).mapToObj(number -> entry(START, TAKEN, "n" + number)).toList();
        Entry young = entry(START.plusMillis(1), TAKEN, "young");
        ledger().write(new Batch(old, List.of()));
        ledger().write(new Batch(List.of(young), List.of()));
        assertTrue(ledger().forgetSources(START.plusMillis(1)));
        assertEquals(List.of(young), entries(concerned("", "192.0.2.1", "")));
        assertEquals(5002, walk(JournalQuery.newest(JournalFilter.ALL, JournalQuery.LONGEST)).size());
        assertTrue(ledger().forget(START));
        assertEquals(5002, walk(JournalQuery.newest(JournalFilter.ALL, JournalQuery.LONGEST)).size());
        assertTrue(ledger().forget(START.plusMillis(1)));
        assertEquals(List.of(young), entries(JournalFilter.ALL));
    }

    @Test
    void forgetsWhereThoseCameFromThatAreWrittenLateToo() {
        ledger().write(new Batch(List.of(entry(START, TAKEN, "first")), List.of()));
        assertTrue(ledger().forgetSources(START.plus(Duration.ofHours(9))));
        ledger().write(new Batch(List.of(entry(START.minus(Duration.ofHours(9)), TAKEN, "late"),
                entry(START.plus(Duration.ofHours(10)), TAKEN, "young")), List.of()));
        assertTrue(ledger().forgetSources(START.plus(Duration.ofHours(11))));
        assertEquals(List.of(), entries(concerned("", "192.0.2.1", "")));
        assertTrue(ledger().forgetSources(START));
    }

    private static Entry entry(Instant time, What what, String name) {
        return Entry.of(time, what, new Who(Optional.of(new Localpart(name)), Optional.of("192.0.2.1"), Optional.empty(),
                Optional.empty()));
    }

    private static JournalFilter happened(Optional<Door> door, Optional<Outcome> outcome, Optional<Reason> reason) {
        return new JournalFilter(new Happened(door, outcome, reason), JournalFilter.ALL.who(), JournalFilter.ALL.time());
    }

    private static JournalFilter concerned(String account, String source, String text) {
        return new JournalFilter(JournalFilter.ALL.what(),
                new Concerned(Optional.of(account), Optional.of(source), Optional.of(text)), JournalFilter.ALL.time());
    }

    private List<Entry> entries(JournalFilter filter) {
        return ledger().read(JournalQuery.newest(filter, 50)).rows().stream().map(JournalPage.Row::entry).toList();
    }

    private List<Entry> walk(JournalQuery query) {
        List<Entry> all = new ArrayList<>();
        Optional<JournalQuery> next = Optional.of(query);
        while (next.isPresent()) {
            JournalPage page = ledger().read(next.get());
            assertTrue(page.rows().size() <= query.most());
            all.addAll(page.rows().stream().map(JournalPage.Row::entry).toList());
            next = page.older().map(query::from);
        }
        return all;
    }

    /** From the last page back to the first. */
    private List<Entry> back(JournalQuery query) {
        JournalPage page = ledger().read(query);
        while (page.older().isPresent()) {
            page = ledger().read(query.from(page.older().get()));
        }
        List<Entry> all = new ArrayList<>(page.rows().stream().map(JournalPage.Row::entry).toList());
        while (page.newer().isPresent()) {
            page = ledger().read(query.from(page.newer().get()));
            all.addAll(0, page.rows().stream().map(JournalPage.Row::entry).toList());
        }
        return all;
    }
}
