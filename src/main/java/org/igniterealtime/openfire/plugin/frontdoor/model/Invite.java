package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Instant;

/**
 * An invite as it is kept. Whoever has its token may do what its kind says, until it is used up, expired or taken
 * back; it always expires.
 *
 * @param id      the hash of its token
 * @param kind    what it is good for
 * @param inviter who stands behind it
 * @param places  how often it can be used
 * @param created when it was issued
 * @param expires from when on it is no good
 * @param end     how it was ended, if that is marked
 * @param terms   what it says about the account that comes of it
 * @see <a href="https://xmpp.org/extensions/xep-0401.html">XEP-0401</a>
 * @see <a href="https://xmpp.org/extensions/xep-0379.html#security">XEP-0379, section 5.2: a limited life time</a>
 */
public record Invite(InviteId id, InviteKind kind, Inviter inviter, Seats places, Instant created, Instant expires,
                     InviteEnd end, InviteTerms terms) {

    /** Refuses an invite that contradicts itself. */
    public Invite {
        if (!expires.isAfter(created)) {
            throw new IllegalArgumentException("it would be expired when it is issued");
        }
        if (terms.username().isPresent() && places.all() > 1) {
            throw new IllegalArgumentException("one name, one account");
        }
        if (kind.setsPassword() && terms.username().isEmpty()) {
            throw new IllegalArgumentException("whose password?");
        }
    }

    /**
     * How it stands. Used up comes first: an invite that did its work is told from one that never could, whatever
     * happened to it later.
     */
    public InviteState state(Instant now) {
        if (places.left() == 0) {
            return InviteState.USED_UP;
        }
        return switch (end) {
            case REVOKED -> InviteState.REVOKED;
            case EXPIRED -> InviteState.EXPIRED;
            case NONE -> expires.isAfter(now) ? InviteState.OPEN : InviteState.EXPIRED;
        };
    }

    /** Whether its user name is kept free for it. That of a password reset belongs to somebody already. */
    public boolean reserves() {
        return kind.makesAccounts() && terms.username().isPresent();
    }

    /** Whether it can be used for an account, or the reset of a password, of that name. */
    public boolean fits(Invitee invitee) {
        return terms.username().map(Localpart::text).filter(name -> !name.equals(invitee.text())).isEmpty();
    }
}
