package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;

/**
 * Works files off, a few lines at a time. One node works on a file as long as it says so again and again; when it stops,
 * another goes on, or the same after a restart.
 */
public final class BatchWork implements Runnable, AutoCloseable {

    private static final Duration LEASE = Duration.ofMinutes(1);
    /** A lease that is younger is not renewed before the next line. */
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int AT_ONCE = 25;

    private final Batches batches;
    private final Lines lines;
    private final LineWork work;
    private final Clock clock;
    private final String node;
    private Instant renewal = Instant.EPOCH;
    private volatile boolean isClosed;

    /**
     * Works off the files of that store.
     *
     * @param node what this node of a cluster is called; the same after a restart, and no other's
     */
    public BatchWork(Batches batches, Lines lines, Strongbox box, Making making, Journal journal, Clock clock, String node) {
        this.batches = batches;
        this.lines = lines;
        this.work = new LineWork(lines, box, making, journal, clock, node);
        this.clock = clock;
        this.node = node;
    }

    /** What accounts are made by. */
    public record Making(Vetting vetting, HandMade maker, PasswordLinks links, Accounts accounts, Directory directory,
                         Newcomers newcomers) {
    }

    /** Works off all there is. One thread at a time. */
    @Override
    public void run() {
        for (Batch batch : batches.waiting(node, clock.instant())) {
            if (!isClosed && isLeased(batch)) {
                lines.list(batch.id(), Line.State.WORKING, 0, Batch.MOST_LINES).stream().takeWhile(line -> isHeld(batch))
                        .forEach(line -> work.recover(batch, line));
                goOn(batch);
            }
        }
    }

    /** No further line is begun; the rest is done after the next start, or by another node. */
    @Override
    public void close() {
        isClosed = true;
    }

    private void goOn(Batch batch) {
        while (!isClosed && isLeased(batch)) {
            List<Line> claimed = lines.claim(batch.id(), node, clock.instant(), AT_ONCE);
            if (claimed.isEmpty()) {
                end(batch);
                return;
            }
            claimed.stream().takeWhile(line -> isHeld(batch)).forEach(line -> work.settle(batch, line));
        }
    }

    /** Not while another node has a line of it in hand. */
    private void end(Batch batch) {
        Set<Line.State> left = lines.count(batch.id()).keySet();
        if (!left.contains(Line.State.READY) && !left.contains(Line.State.WORKING)) {
            batches.change(batch.id(), Batch.State.RUNNING, Batch.State.DONE);
        }
    }

    private boolean isLeased(Batch batch) {
        Instant now = clock.instant();
        renewal = now.plus(FRESH);
        return batches.lease(batch.id(), node, now, now.plus(LEASE));
    }

    /** Mails can take long: no other node is to think that this one has stopped, and do the same lines once more. */
    private boolean isHeld(Batch batch) {
        return !isClosed && (clock.instant().isBefore(renewal) || isLeased(batch));
    }
}
