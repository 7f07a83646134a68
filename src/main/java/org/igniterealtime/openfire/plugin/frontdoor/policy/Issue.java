package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/** What became of the wish to invite somebody. */
public sealed interface Issue {

    /** Calls the function that fits. */
    <T> T fold(Function<Issued, T> issued, Function<Denied, T> denied);

    /** The invite, if there is one. */
    default Optional<Issued> issued() {
        return fold(Optional::of, denied -> Optional.empty());
    }

    /**
     * There is an invite. This is the only time that its token can be had.
     *
     * @param invite as it is kept
     * @param token  for its link
     */
    record Issued(Invite invite, Token token) implements Issue {
        @Override
        public <T> T fold(Function<Issued, T> issued, Function<Denied, T> denied) {
            return issued.apply(this);
        }
    }

    /**
     * There is none.
     *
     * @param why not
     */
    record Denied(Denial why) implements Issue {
        @Override
        public <T> T fold(Function<Issued, T> issued, Function<Denied, T> denied) {
            return denied.apply(this);
        }
    }

    /** Why there is no invite. */
    enum Denial {
        /** The inviter may not issue invites, or none of this kind. */
        NOT_ALLOWED,
        /** It would live longer than any invite may. */
        TOO_LONG,
        /** It would be good for more people than one invite may. */
        TOO_MANY_PLACES,
        /** The inviter has given out enough for a day. */
        DAY_QUOTA,
        /** The inviter has enough open ones. */
        OPEN_QUOTA,
        /** The user name is kept for somebody else. */
        NAME_RESERVED
    }

    /**
     * What kind of invite is wanted. Whoever makes one of what a member typed decides what of it a member may say.
     *
     * @param kind     what it is good for
     * @param inviter  who stands behind it
     * @param places   how often it can be used
     * @param lifetime how long
     * @param terms    what it says about the account that comes of it
     */
    record Order(InviteKind kind, Inviter inviter, int places, Duration lifetime, InviteTerms terms) {
    }
}
