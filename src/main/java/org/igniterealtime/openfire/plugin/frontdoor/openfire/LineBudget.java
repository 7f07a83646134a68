package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How many lines strangers may cause in the log: so many in ten seconds; the rest is only counted. */
final class LineBudget {

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private final int lines;
    private long start;
    private int used;
    private long leftOut;

    LineBudget(LongSupplier nanos, int lines) {
        this.nanos = nanos;
        this.lines = lines;
        this.start = nanos.getAsLong();
    }

    /** Whether one more line may be written now. */
    synchronized boolean take() {
        long now = nanos.getAsLong();
        if (now - start >= WINDOW_NANOS) {
            start = now;
            used = 0;
        }
        boolean free = used < lines;
        used += free ? 1 : 0;
        leftOut += free ? 0 : 1;
        return free;
    }

    /** How many were left out since this was asked last. */
    synchronized long leftOut() {
        long count = leftOut;
        leftOut = 0;
        return count;
    }
}
