package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The journal as lines in the server's log and counters. What a stranger typed is never in it. What
 * a flood brings is counted whole, and written as far as the log can bear.
 */
public final class JournalLog implements Journal {

    private static final Logger LOG = LoggerFactory.getLogger(JournalLog.class);
    private static final int LINES = 100;

    private final LongAdder admitted = new LongAdder();
    private final LongAdder held = new LongAdder();
    private final LongAdder shown = new LongAdder();
    private final Map<Reason, LongAdder> refused = new EnumMap<>(Reason.class);
    private final Tally tally = new Tally();
    private final LineBudget budget;
    private final LineBudget floods;

    /**
     * A journal.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public JournalLog(LongSupplier nanos) {
        this.budget = new LineBudget(nanos, LINES);
        this.floods = new LineBudget(nanos, 1);
        for (Reason reason : Reason.values()) {
            refused.put(reason, new LongAdder());
        }
    }

    @Override
    public void record(Knock knock, Decision decision) {
        Door door = knock.door();
        Source source = knock.source();
        tally.add(door, decision);
        decision.fold(made -> {
            admitted.increment();
            LOG.info("{}: admitted {} from {}", door, made.account(), source);
            return null;
        }, waiting -> {
            held.increment();
            LOG.info("{}: held {}, awaiting {}, from {}", door, waiting.account(), waiting.awaiting(), source);
            return null;
        }, not -> {
            Reason reason = not.first().reason();
            refused.get(reason).increment();
            if (reason == Reason.TOO_MANY) {
                flood(door, source);
            } else if (isWritten()) {
                LOG.info("{}: refused, {}, from {}", door, reason, source);
            }
            return null;
        });
    }

    @Override
    public void shown(Door door) {
        shown.increment();
    }

    @Override
    public void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem) {
        problem.ifPresent(why -> refused.get(why.reason()).increment());
        if (isWritten()) {
            LOG.info("{}: {} by {}", action, problem.map(why -> "refused, " + why.reason()).orElse("done"), account);
        }
    }

    @Override
    public void settled(Application application) {
        LOG.info("{}: {} {}, {}", application.door(), application.status().state(), application.account(),
                application.decision().map(ruling -> "decided by " + ruling.by()).orElse("nobody had to decide"));
    }

    @Override
    public void broken(BrokenException broken) {
        if (isWritten()) {
            LOG.error("Something is broken: {}", broken.getMessage(), broken);
        }
    }

    /** The same by door, for monitoring. */
    public Tally tally() {
        return tally;
    }

    /** Accounts made since the start. */
    public long admitted() {
        return admitted.sum();
    }

    /** Accounts made since the start that had to wait first. */
    public long held() {
        return held.sum();
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

    /** Refusals for a limit are what a flood is made of: one line stands for all of ten seconds. */
    private void flood(Door door, Source source) {
        if (floods.take()) {
            LOG.warn("{}: too many requests, last from {}; {} refused so far", door, source,
                    refused.get(Reason.TOO_MANY).sum());
        }
    }

    private boolean isWritten() {
        boolean written = budget.take();
        long leftOut = written ? budget.leftOut() : 0;
        if (leftOut > 0) {
            LOG.warn("{} lines like these were left out, not to fill the log; the overview in the console counts all",
                    leftOut);
        }
        return written;
    }
}
