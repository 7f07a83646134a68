package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * The invites, shared by all nodes. Every method throws {@link BrokenException} when the store can't be reached: then
 * nobody gets in by an invite, and none is used up. Whether an inviter still stands behind an invite is not known
 * here; {@link OpenInvites} asks. They are used
 * through {@link Redemptions}.
 */
public interface Invites {

    /**
     * Keeps a new invite.
     *
     * @return false, and nothing has changed, when its user name is kept for another one
     */
    boolean issue(Invite invite);

    /** Forgets an invite that nobody has been given yet. */
    void withdraw(InviteId id);

    /** The invite of that id, however it stands. */
    Optional<Invite> find(InviteId id);

    /** The invite that the name is kept for: an open one, or one whose account is just being made. */
    Optional<Invite> reservedBy(Localpart name, Instant now);

    /** Takes an invite back. Returns whether that changed anything. */
    boolean revoke(InviteId id);

    /**
     * Takes all invites of those inviters back, also such as have expired: whoever showed one in time could still come in
     * ({@link Redemptions.Expiry#WAS_TESTED}). Returns how many were open.
     */
    int revokeAll(Collection<Inviter> inviters, Instant now);

    /** How many open invites those inviters have; what {@link #revokeAll} would take back. */
    int countOpen(Collection<Inviter> inviters, Instant now);

    /** Marks all that have expired by {@code now}, for good. */
    void expire(Instant now);

    /** Those that fit the query, the newest first. */
    InvitePage list(InviteQuery query);

    /** What counts for the quota of an inviter. */
    InviteCount count(Inviter inviter, Instant since, Instant now);

    /** Forgets those that expired before that time. */
    void purge(Instant before);

    /**
     * What an inviter has given out, counted in places: one invite for ten counts as ten.
     *
     * @param issued since the time asked for, whatever became of them
     * @param open   that can still be used
     */
    record InviteCount(long issued, long open) {
    }
}
