package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;

/**
 * Which invites a list shows. Pages are found by where the last one ended, not by number: that takes as long for the
 * last page of a million as for the first, and nothing is shown twice when new ones come in.
 *
 * @param now     the time that states are worked out for
 * @param most    how many on a page
 * @param inviter only theirs
 * @param state   only those that stand so
 * @param text    only those with this in their note, user name, e-mail address or inviter, in whatever case
 * @param after   only those that come after this one in the list
 */
public record InviteQuery(Instant now, int most, Optional<Inviter> inviter, Optional<InviteState> state,
                          Optional<String> text, Optional<InvitePage.Mark> after) {

    private static final int LONGEST_TEXT = 100;

    /** Refuses pages without end; cuts texts that no field could hold. */
    public InviteQuery {
        if (most < 1 || most > InvitePage.LONGEST) {
            throw new IllegalArgumentException("1 to " + InvitePage.LONGEST + " on a page, not " + most);
        }
        text = text.map(InviteQuery::clean).filter(typed -> !typed.isEmpty());
    }

    /** All of them. */
    public static InviteQuery all(Instant now, int most) {
        return new InviteQuery(now, most, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, only for one inviter. */
    public InviteQuery by(Inviter one) {
        return new InviteQuery(now, most, Optional.of(one), state, text, after);
    }

    /** The same, only for one state. */
    public InviteQuery in(InviteState one) {
        return new InviteQuery(now, most, inviter, Optional.of(one), text, after);
    }

    /** The same, only with this text in it. */
    public InviteQuery containing(String typed) {
        return new InviteQuery(now, most, inviter, state, Optional.of(typed), after);
    }

    /** The same, from there on. */
    public InviteQuery after(InvitePage.Mark mark) {
        return new InviteQuery(now, most, inviter, state, text, Optional.of(mark));
    }

    // Some databases stumble over a NUL, and no note has one.
    private static String clean(String typed) {
        String kept = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return kept.substring(0, Math.min(kept.length(), LONGEST_TEXT));
    }
}
