package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What is to be written to the journal, in bounded memory. Everything is counted. Of what strangers can bring about as often as
 * they like, so many are kept one by one in ten seconds; then one entry stands for many.
 */
final class Intake {

    /** A file of ten thousand accounts is kept whole, also while the database is down. */
    static final int MOST = 20_000;
    /** Refusals that are kept one by one, in each window. */
    static final int REFUSALS = 100;
    /** Sources that are told apart among those who met a limit, in each window. */
    static final int SOURCES = 50;
    /** How long one entry collects what is alike. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private final List<Entry> single = new ArrayList<>();
    private final Map<Entry, Integer> sums = new LinkedHashMap<>();
    private final Map<Count, Long> counts = new HashMap<>();
    private Instant window = Instant.EPOCH;
    private int refusals;
    private int sources;

    /** Takes something in that happened on that day. */
    synchronized void add(Entry entry, LocalDate day) {
        counts.merge(new Count(day, entry.what(), 0), 1L, Long::sum);
        if (entry.what().outcome() == Outcome.SHOWN) {
            return;
        }
        boolean isCrowded = single.size() + sums.size() >= MOST;
        if (!isCrowded && isOver(entry.time())) {
            window = entry.time();
            refusals = 0;
            sources = 0;
        }
        if (isCrowded) {
            sum(entry.bare());
        } else if (isAlike(entry)) {
            sum(sums.containsKey(entry.at(window)) || sources++ < SOURCES ? entry : entry.bare());
        } else if (entry.what().outcome().isRefusal() && refusals++ >= REFUSALS) {
            sum(entry.bare());
        } else {
            single.add(entry);
        }
    }

    /** Hands out what is ready to be written. */
    synchronized Batch take(Instant now, boolean isLast) {
        List<Entry> ready = new ArrayList<>(single);
        single.clear();
        sums.entrySet().removeIf(sum -> {
            boolean isReady = isLast || !sum.getKey().time().plus(WINDOW).isAfter(now);
            if (isReady) {
                ready.add(sum.getKey().times(sum.getValue()));
            }
            return isReady;
        });
        List<Count> numbers = counts.entrySet().stream()
                .map(count -> new Count(count.getKey().day(), count.getKey().what(), count.getValue())).toList();
        counts.clear();
        return new Batch(ready, numbers);
    }

    /** A limit that was met, or something broken, is met again by everybody who follows. */
    private static boolean isAlike(Entry entry) {
        return entry.what().outcome() == Outcome.BROKEN
                || entry.what().reason().filter(Reason.TOO_MANY::equals).isPresent();
    }

    /** Also when the clock was put back. */
    private boolean isOver(Instant now) {
        return Duration.between(window, now).abs().compareTo(WINDOW) >= 0;
    }

    private void sum(Entry entry) {
        sums.merge(entry.at(window), 1, Integer::sum);
    }
}
