package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;

/**
 * A page of a list of invites, the newest first.
 *
 * @param invites on it
 * @param next    where the next page begins; empty when this is the last
 */
public record InvitePage(List<Invite> invites, Optional<Mark> next) {

    /** The longest page. */
    public static final int LONGEST = 1000;

    /** Copies the list. */
    public InvitePage {
        invites = List.copyOf(invites);
    }

    /** A page of what was found when asking for one more than {@code most}. */
    public static InvitePage of(List<Invite> found, int most) {
        if (found.size() <= most) {
            return new InvitePage(found, Optional.empty());
        }
        Invite last = found.get(most - 1);
        return new InvitePage(found.subList(0, most), Optional.of(new Mark(last.created(), last.id())));
    }

    /**
     * A place in the list, just after an invite.
     *
     * @param created when that invite was issued
     * @param id      its id, which decides between those of one moment
     */
    public record Mark(Instant created, InviteId id) {
    }
}
