package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as lines in the server's log and counters. What a stranger typed is never in it. Refusals for a limit
 * are what a flood is made of: one line stands for all of ten seconds.
 */
public final class JournalLog implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(JournalLog.class);
    private static final long FLOOD_NANOS = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanos;
    private final LongAdder admitted = new LongAdder();
    private final LongAdder shown = new LongAdder();
    private final Map<Reason, LongAdder> refused = new EnumMap<>(Reason.class);
    private final AtomicLong lastFlood;

    /**
     * A journal.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public JournalLog(LongSupplier nanos) {
        this.nanos = nanos;
        this.lastFlood = new AtomicLong(nanos.getAsLong() - FLOOD_NANOS);
        for (Reason reason : Reason.values()) {
            refused.put(reason, new LongAdder());
        }
    }

    @Override
    public void record(Door door, Source source, Decision decision) {
        decision.fold(made -> {
            admitted.increment();
            LOG.info("{}: admitted {} from {}", door, made.account(), source);
            return null;
        }, not -> {
            Reason reason = not.first().reason();
            refused.get(reason).increment();
            if (reason != Reason.TOO_MANY) {
                LOG.info("{}: refused, {}, from {}", door, reason, source);
            } else if (isNewFlood()) {
                LOG.warn("{}: too many requests, last from {}; {} refused so far", door, source,
                        refused.get(reason).sum());
            }
            return null;
        });
    }

    @Override
    public void shown(Door door) {
        shown.increment();
    }

    @Override
    public void broken(BrokenException broken) {
        LOG.error("An attempt was refused because something is broken: {}", broken.getMessage(), broken);
    }

    /** Accounts made since the start. */
    public long admitted() {
        return admitted.sum();
    }

    /** Forms handed out since the start. */
    public long shown() {
        return shown.sum();
    }

    /** Attempts refused since the start, by reason. */
    public Map<Reason, Long> refused() {
        Map<Reason, Long> sums = new EnumMap<>(Reason.class);
        refused.forEach((reason, count) -> sums.put(reason, count.sum()));
        return sums;
    }

    private boolean isNewFlood() {
        long now = nanos.getAsLong();
        long last = lastFlood.get();
        return now - last >= FLOOD_NANOS && lastFlood.compareAndSet(last, now);
    }
}
