package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/** Makes invites. Throws {@link BrokenException} when they can't be stored. */
@FunctionalInterface
public interface Issuer {

    /**
     * Makes one, within the quotas of who asks. A name that is taken, or kept for another invite, is refused as
     * {@link org.igniterealtime.openfire.plugin.frontdoor.model.Reason#NAME_TAKEN}, a quota that is used up as
     * {@link org.igniterealtime.openfire.plugin.frontdoor.model.Reason#TOO_MANY}.
     */
    Issued issue(InviteWish wish);

    /**
     * One of the two.
     *
     * @param invite  what was made
     * @param problem why nothing was
     */
    record Issued(Optional<Invite> invite, Optional<Problem> problem) {

        /** It was made. */
        public static Issued made(Token token, Instant expiry) {
            return new Issued(Optional.of(new Invite(token, expiry)), Optional.empty());
        }

        /** It was not. */
        public static Issued refused(Problem problem) {
            return new Issued(Optional.empty(), Optional.of(problem));
        }
    }

    /** A new invite, and until when it is good. */
    record Invite(Token token, Instant expiry) {
    }
}
