package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** A store on which another node issues three invites for the same inviter just before ours is written. */
final class RacingInvites implements Invites {

    private final InviteWorld world;
    private final Inviter inviter;
    private InviteId issued;

    RacingInvites(InviteWorld world, Inviter inviter) {
        this.world = world;
        this.inviter = inviter;
    }

    InviteId issued() {
        return issued;
    }

    @Override
    public boolean issue(Invite invite) {
        issued = invite.id();
        world.issued(inviter, 3);
        return world.invites.issue(invite);
    }

    @Override
    public void withdraw(InviteId id) {
        world.invites.withdraw(id);
    }

    @Override
    public InviteCount count(Inviter whose, Instant since, Instant now) {
        return world.invites.count(whose, since, now);
    }

    @Override
    public Optional<Invite> find(InviteId id) {
        return world.invites.find(id);
    }

    @Override
    public Optional<Invite> reservedBy(Localpart name, Instant now) {
        return world.invites.reservedBy(name, now);
    }

    @Override
    public boolean revoke(InviteId id) {
        return world.invites.revoke(id);
    }

    @Override
    public int revokeAll(Collection<Inviter> inviters, Instant now) {
        return world.invites.revokeAll(inviters, now);
    }

    @Override
    public int countOpen(Collection<Inviter> inviters, Instant now) {
        return world.invites.countOpen(inviters, now);
    }

    @Override
    public void expire(Instant now) {
        world.invites.expire(now);
    }

    @Override
    public InvitePage list(InviteQuery query) {
        return world.invites.list(query);
    }

    @Override
    public void purge(Instant before) {
        world.invites.purge(before);
    }
}
