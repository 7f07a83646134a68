package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * The uses of invites, shared by all nodes: claims on their places, and who came by which. Every method throws
 * {@link BrokenException} when the store can't be reached: then nobody gets in by an invite.
 *
 * <p><b>Why a claim is a row.</b> The user store is not ours, so an account and the use of its invite can't be written
 * in one transaction. A use is therefore written down before the account is made, in one transaction with the count of
 * places, and confirmed after it. What a crash leaves in between is found and settled ({@link InviteRepair}).
 */
public interface Redemptions {

    /** For how many inviters can be asked at once. */
    int MOST_INVITERS = 100;

    /** More than the clocks of two nodes differ by. */
    Duration FUTURE = Duration.ofHours(1);

    /**
     * Takes a place: of any number of callers for the last one, on any node, one gets it.
     *
     * @param claim  what is written down when it is taken
     * @param expiry whether it may have expired by {@code claim.claimed()}
     */
    boolean claim(Redemption claim, Expiry expiry);

    /**
     * Says that something came of a claim. Somebody else may have said so first ({@link InviteRepair}).
     *
     * @return false when the claim is not there any more, because it had taken too long and was given back; what came of
     *         it has to be undone then, for somebody else may have the place
     */
    boolean complete(Redemption claim, Instant now);

    /** Gives the place of a claim back, unless that was done before or the claim is complete. */
    void release(Redemption claim);

    /**
     * Uses of the invites of those inviters, claims among them, resets of passwords not, ordered by id.
     *
     * @param inviters {@value #MOST_INVITERS} at most
     * @param after    only ids after this one; {@link Redemption#BEFORE_ALL} for the first
     * @param most     how many at most
     */
    List<Redemption> broughtBy(Collection<Inviter> inviters, String after, int most);

    /** Uses of an invite, claims among them, ordered by id; the parameters are as above. */
    List<Redemption> of(InviteId invite, String after, int most);

    /** How that account came to be: the newest completed use that made an account of this name. */
    Optional<Redemption> origin(Localpart account);

    /** Whether an account of that name is just being made with an invite: there is a claim for it that is not complete. */
    boolean isClaimed(Localpart account);

    /**
     * Claims that are past their deadline, the oldest first; also those made further than {@link #FUTURE} ahead of
     * {@code now}: their clock was set back since, and nobody will wait for their deadline.
     */
    List<Redemption> overdue(Instant now, int most);

    /** Claims made by that node, the oldest first: after a restart all of them were left behind. */
    List<Redemption> leftBy(String node, int most);

    /** Forgets uses that were completed before that time. */
    void purge(Instant before);

    /** Whether the time matters for a claim. */
    enum Expiry {
        /** An expired invite is no good. */
        COUNTS,
        /**
         * It was good when it was shown on this stream, and that was the only test of its time.
         *
         * @see <a href="https://xmpp.org/extensions/xep-0445.html">XEP-0445, section 4</a>
         */
        WAS_TESTED
    }
}
