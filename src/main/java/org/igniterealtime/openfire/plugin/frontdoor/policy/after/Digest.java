package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Gathers newcomers, so that a flood of them is told of in few words: the first at once, then all who came meanwhile, at
 * most once in a while. Keeps no more than a few of their names.
 */
public final class Digest implements Consumer<Newcomer> {

    /** Of more than these, only the number is told. */
    static final int NAMED = 20;

    private final Duration pace;
    private final Clock clock;
    private final BiConsumer<Duration, Runnable> later;
    private final BiConsumer<List<Newcomer>, Long> teller;
    private final List<Newcomer> named = new ArrayList<>();
    private long count;
    private boolean planned;
    private Instant last = Instant.EPOCH;

    /**
     * An empty digest.
     *
     * @param pace   least time between two tellings
     * @param later  does something after a time
     * @param teller told of those who came: some of them, and how many they are in all
     */
    public Digest(Duration pace, Clock clock, BiConsumer<Duration, Runnable> later, BiConsumer<List<Newcomer>, Long> teller) {
        this.pace = pace;
        this.clock = clock;
        this.later = later;
        this.teller = teller;
    }

    @Override
    public synchronized void accept(Newcomer newcomer) {
        count++;
        if (named.size() < NAMED) {
            named.add(newcomer);
        }
        if (!planned) {
            Instant now = clock.instant();
            // A clock that was set back since makes nobody wait longer.
            Duration wait = Duration.between(now, last.isAfter(now) ? now.plus(pace) : last.plus(pace));
            planned = true;
            later.accept(wait.isNegative() ? Duration.ZERO : wait, this::tell);
        }
    }

    /** Tells of all who were not told of yet, now. */
    public void tell() {
        List<Newcomer> some;
        long all;
        synchronized (this) {
            some = List.copyOf(named);
            all = count;
            named.clear();
            count = 0;
            planned = false;
            last = clock.instant();
        }
        if (all > 0) {
            teller.accept(some, all);
        }
    }
}
