package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * The mailing of invites that administrators begin, watch and stop at the console: one at a time, for all share the
 * server's limit on letters. The last one can be looked at until the next begins; a restart ends and forgets it.
 */
public final class InviteMailings implements AutoCloseable {

    private final InviteMailing mailing;
    private final Executor executor;
    private Optional<InviteBatch> last = Optional.empty();

    /** No mailing yet. */
    public InviteMailings(InviteMailing mailing, Executor executor) {
        this.mailing = mailing;
        this.executor = executor;
    }

    /** Begins one. Returns false, and nothing happens, while another is under way. */
    public synchronized boolean begin(Issue.Order order, MailingList to) {
        if (last.filter(batch -> !batch.progress().isOver()).isPresent()) {
            return false;
        }
        InviteBatch batch = mailing.batch(order, to);
        last = Optional.of(batch);
        executor.execute(batch);
        return true;
    }

    /** How far the last one is. */
    public synchronized Optional<InviteBatch.Progress> progress() {
        return last.map(InviteBatch::progress);
    }

    /** Stops the one that is under way. */
    public synchronized void stop() {
        last.ifPresent(InviteBatch::stop);
    }

    @Override
    public void close() {
        stop();
    }
}
