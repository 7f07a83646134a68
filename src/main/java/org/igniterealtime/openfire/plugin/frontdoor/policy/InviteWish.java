package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * The invite that somebody asks for. Whether they may ask for it has been looked at.
 *
 * @param kind     what it is good for
 * @param inviter  who asks
 * @param name     the user name to keep for who gets it; of a password reset the account
 * @param contact  whether inviter and invitee become contacts
 * @param lifetime how long it is to be good for
 * @param uses     how many accounts it is good for, at least 1
 * @param groups   that the new account joins; each exists
 * @param note     the inviter's own reminder
 * @param email    where it goes
 * @param language the one of our languages that the inviter reads
 */
public record InviteWish(Kind kind, Localpart inviter, Optional<Localpart> name, boolean contact, Duration lifetime,
                         int uses, List<String> groups, Optional<String> note, Optional<Email> email, Locale language) {

    /** What an invite is good for. */
    public enum Kind {
        /** To become the inviter's contact, with an account made here or one from elsewhere. */
        CONTACT,
        /** To make an account here. */
        ACCOUNT,
        /** To set another password for an account. */
        PASSWORD_RESET
    }

    /** Copies the groups. */
    public InviteWish {
        groups = List.copyOf(groups);
    }

    /** Personal, so it does not print itself. */
    @Override
    public String toString() {
        return "InviteWish(" + kind + ")";
    }
}
