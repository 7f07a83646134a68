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
 * @param reached made when, up to there was looked, where looking through all of them would have taken too long
 */
public record InvitePage(List<Invite> invites, Optional<Mark> next, Optional<Instant> reached) {

    /** The longest page. */
    public static final int LONGEST = 1000;

    /** Copies the list. */
    public InvitePage {
        invites = List.copyOf(invites);
    }

    /**
     * A page of what was found when asking for one more than {@code most}.
     *
     * @param reached the last one that was looked at, if there are more behind it
     */
    public static InvitePage of(List<Invite> found, int most, Optional<Mark> reached) {
        if (found.size() <= most) {
            return new InvitePage(found, reached, reached.map(Mark::created));
        }
        Invite last = found.get(most - 1);
        return new InvitePage(found.subList(0, most), Optional.of(new Mark(last.created(), last.id())), Optional.empty());
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
