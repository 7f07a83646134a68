package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * Invites as whoever holds a token sees them: good, or not. Nothing tells why one is not: unknown, expired, used up
 * and revoked ones are one lookup and the same answer.
 *
 * <p>Looking uses nothing up, so previews of links and scanners do no harm. An account is made between
 * {@link #claim} and {@link #complete}; when it can't be made, {@link #release} follows.
 */
public final class OpenInvites {

    private static final int ID_BYTES = 16;

    private final Invites invites;
    private final Redemptions redemptions;
    private final InviterState inviters;
    private final InviteTime time;
    private final RandomGenerator random;
    private final String node;
    private final Duration patience;

    /**
     * The invites of a store.
     *
     * @param node     what this node of a cluster is called; the same after a restart, if that can be had
     * @param patience how long a claim may take to become an account before it counts as left behind
     */
    public OpenInvites(Invites invites, Redemptions redemptions, InviterState inviters, InviteTime time,
                       RandomGenerator random, String node, Duration patience) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.inviters = inviters;
        this.time = time;
        this.random = random;
        this.node = node;
        this.patience = patience;
    }

    /** The invite that the token opens now; empty when there is none, for whatever reason. */
    public Optional<Invite> look(Token token) {
        Instant now = time.now();
        return invites.find(InviteId.of(token)).filter(invite -> invite.state(now) == InviteState.OPEN)
                .filter(this::isBacked);
    }

    /**
     * Takes a place for that account, which is not made yet.
     *
     * @param invite as it was looked at; how it stands is asked again
     * @return what {@link #complete} or {@link #release} needs; empty when none is left, it was revoked or ended, its
     *         inviter is gone, or it is good for another name only
     */
    public Optional<Redemption> claim(Invite invite, Invitee invitee, Redemptions.Expiry expiry) {
        if (!invite.fits(invitee) || !isBacked(invite)) {
            return Optional.empty();
        }
        Instant now = time.now();
        Redemption claim = new Redemption(newId(), invite.id(), invite.kind(), invite.inviter(), invitee, node, now,
                now.plus(patience), Optional.empty());
        return redemptions.claim(claim, expiry) ? Optional.of(claim) : Optional.empty();
    }

    /**
     * Says that the account was made.
     *
     * @return false when that took so long that the place was given back: the account has to be removed again
     */
    public boolean complete(Redemption claim) {
        return redemptions.complete(claim, time.now());
    }

    /** Gives the place back, because there is no account. */
    public void release(Redemption claim) {
        redemptions.release(claim);
    }

    /** Whether the inviter is still the one who issued it, and not locked. The server stands behind its own. */
    public boolean isBacked(Invite invite) {
        Inviter inviter = invite.inviter();
        return inviter.account().map(account ->
                inviters.memberSince(account).filter(since -> !since.isAfter(invite.created())).isPresent()
                        && !inviters.isLocked(account)).orElse(true);
    }

    private String newId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
