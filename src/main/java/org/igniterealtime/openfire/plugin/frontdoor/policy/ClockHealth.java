package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Whether the server's clock can be right: links, invites, challenges and limits go by it. Nobody here knows the time, but a
 * clock that is behind the day on which this was written is wrong, and one that went otherwise than time itself was set.
 */
public final class ClockHealth implements Supplier<List<Finding>> {

    /** This version is not older. */
    private static final Instant WRITTEN = Instant.parse("2026-11-21T00:00:00Z");
    /** Time servers correct by less, and slowly. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final Clock clock;
    private final LongSupplier nanos;
    private final Instant start;
    private final long startNanos;

    /**
     * Watches a clock from now on.
     *
     * @param nanos what only goes forward, in nanoseconds
     */
    public ClockHealth(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.start = clock.instant();
        this.startNanos = nanos.getAsLong();
    }

    @Override
    public List<Finding> get() {
        Instant now = clock.instant();
        Duration jump = Duration.between(start, now).minusNanos(nanos.getAsLong() - startNanos);
        if (now.isBefore(WRITTEN)) {
            return List.of(Finding.warning("clock.behind", now.toString()));
        }
        return List.of(jump.abs().compareTo(TOLERANCE) > 0 ? Finding.warning("clock.jumped", jump.toSeconds())
                : Finding.fine("clock.fine"));
    }
}
