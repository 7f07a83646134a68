package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/** The invites there are, for administrators who look through them. Throws {@link BrokenException} like its store. */
public final class InviteShelf {

    private static final int MOST_USES = 200;

    private final Invites invites;
    private final Redemptions redemptions;
    private final OpenInvites open;
    private final InviteTime time;

    /** The invites of a store. */
    public InviteShelf(Invites invites, Redemptions redemptions, OpenInvites open, InviteTime time) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.open = open;
        this.time = time;
    }

    /** A page of the list, and the time that its states are worked out for. */
    public Page list(int most, UnaryOperator<InviteQuery> narrowed) {
        Instant now = time.now();
        return new Page(invites.list(narrowed.apply(InviteQuery.all(now, most))), now);
    }

    /** One of them, with who used it; the first {@value #MOST_USES}. */
    public Optional<Copy> find(InviteId id) {
        Instant now = time.now();
        return invites.find(id).map(invite -> new Copy(invite, invite.state(now), open.isBacked(invite),
                redemptions.of(id, Redemption.BEFORE_ALL, MOST_USES)));
    }

    /** Takes those back that are open. Returns how many. */
    public int revoke(Collection<InviteId> ids) {
        Instant now = time.now();
        return (int) ids.stream().distinct()
                .filter(id -> invites.find(id).filter(invite -> invite.state(now) == InviteState.OPEN).isPresent())
                .filter(invites::revoke).count();
    }

    /** A page at a moment. */
    public record Page(InvitePage invites, Instant now) {
    }

    /**
     * An invite.
     *
     * @param isBacked whether its inviter is still there and not locked; otherwise nobody can use it
     * @param uses     of it, those that are just being made among them
     */
    public record Copy(Invite invite, InviteState state, boolean isBacked, List<Redemption> uses) {
    }
}
