package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;

/**
 * The challenges that have become accounts, shared by all nodes. Every method throws {@link BrokenException} when
 * the store can't be reached: then nobody registers, rather than anybody twice.
 */
public interface Spent {

    /**
     * Spends an id. Of any number of callers with the same id, on any node, one wins.
     *
     * @param id     of a challenge
     * @param expiry after which it can be forgotten
     * @return whether the caller is the one
     */
    boolean spend(byte[] id, Instant expiry);

    /** Gives an id back that the caller spent, because no account came of it. */
    void release(byte[] id);

    /** Forgets what expired before {@code now}. */
    void purge(Instant now);
}
