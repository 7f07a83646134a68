package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Count;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Ledger;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Who;

/** A journal in a map, under one lock; can be broken. */
public final class InMemoryLedger implements Ledger {

    private static final long IN_A_MILLISECOND = 1 << 20;

    private final NavigableMap<Long, Entry> entries = new TreeMap<>();
    private final Map<Count, Long> counts = new HashMap<>();
    private boolean broken;
    private long number;

    public synchronized void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    @Override
    public synchronized void write(Batch batch) {
        answer();
        batch.entries().forEach(entry ->
                entries.put(entry.time().toEpochMilli() * IN_A_MILLISECOND + number++ % IN_A_MILLISECOND, entry));
        batch.counts().forEach(count ->
                counts.merge(new Count(count.day(), count.what(), 0), count.number(), Long::sum));
    }

    @Override
    public synchronized JournalPage read(JournalQuery query) {
        answer();
        boolean older = query.from().map(JournalQuery.Place::older).orElse(true);
        Comparator<JournalPage.Row> order = Comparator.comparing(JournalPage.Row::id);
        return JournalPage.of(query, entries.entrySet().stream()
                .map(entry -> new JournalPage.Row(entry.getKey(), entry.getValue()))
                .filter(row -> query.from().map(from -> older ? row.id() < from.id() : row.id() > from.id()).orElse(true))
                .filter(row -> fits(row.entry(), query.filter()))
                .sorted(older ? order.reversed() : order).limit(query.most() + 1L).toList(), Optional.empty());
    }

    @Override
    public synchronized List<Count> counts(LocalDate from, LocalDate to) {
        answer();
        return counts.entrySet().stream().filter(entry -> !entry.getKey().day().isBefore(from)
                && !entry.getKey().day().isAfter(to))
                .map(entry -> new Count(entry.getKey().day(), entry.getKey().what(), entry.getValue())).toList();
    }

    @Override
    public synchronized boolean forget(Instant before) {
        answer();
        entries.values().removeIf(entry -> entry.time().isBefore(before));
        return true;
    }

    @Override
    public synchronized boolean forgetSources(Instant before) {
        answer();
        entries.replaceAll((id, entry) -> !entry.time().isBefore(before) ? entry : new Entry(entry.time(), entry.many(),
                entry.what(), new Who(entry.who().account(), Optional.empty(), entry.who().by(), entry.who().inviter()),
                entry.detail()));
        return true;
    }

    /** All entries, the oldest first. */
    public synchronized List<Entry> all() {
        return new ArrayList<>(entries.values());
    }

    private static boolean fits(Entry entry, JournalFilter filter) {
        return is(filter.what().door(), entry.what().door()) && is(filter.what().reason(), entry.what().reason())
                && is(filter.what().outcome(), Optional.of(entry.what().outcome()))
                && is(filter.who().account(), entry.who().account().map(Localpart::text))
                && is(filter.who().source(), entry.who().source())
                && filter.who().text().map(text -> texts(entry).anyMatch(has(text))).orElse(true)
                && filter.time().since().map(since -> !entry.time().isBefore(since)).orElse(true)
                && filter.time().until().map(until -> entry.time().isBefore(until)).orElse(true);
    }

    private static <T> boolean is(Optional<T> wanted, Optional<T> there) {
        return wanted.isEmpty() || wanted.equals(there);
    }

    private static Stream<String> texts(Entry entry) {
        return Stream.of(entry.who().account().map(Localpart::text), entry.who().source(), entry.who().by(), entry.detail(),
                entry.who().inviter().map(inviter -> inviter.account().map(Localpart::text).orElse("@server")))
                .flatMap(Optional::stream);
    }

    private static Predicate<String> has(String text) {
        return whole -> whole.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private void answer() {
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
    }
}
