package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Who has to do with it, as far as that may be kept.
 *
 * @param account the account, or the one that was wished for
 * @param source  where it came from, for people; nothing for what an administrator asked for
 * @param by      the administrator who decided, or who asked for it
 * @param inviter whose invite was brought
 */
public record Who(Optional<Localpart> account, Optional<String> source, Optional<String> by, Optional<Inviter> inviter) {

    /** Nobody in particular. */
    public static final Who UNKNOWN = new Who(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Somebody by their account. */
    public static Who of(Localpart account) {
        return new Who(Optional.of(account), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
