package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * What invites need to know of accounts: whether their inviter is still there, and whether an account came of a claim.
 * Both methods throw {@link BrokenException} when the user store can't be reached.
 */
public interface InviterState {

    /**
     * Since when there is an account of that name; empty when there is none. A store that does not keep the time says
     * {@link Instant#EPOCH}. The time matters because a name can be removed and given to somebody else, who has nothing
     * to do with the invites of the first.
     */
    Optional<Instant> memberSince(Localpart account);

    /** Whether an administrator has locked that account. */
    boolean isLocked(Localpart account);
}
