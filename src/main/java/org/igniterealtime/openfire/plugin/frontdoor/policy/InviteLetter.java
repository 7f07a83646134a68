package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * What somebody is written who is invited. The link is a secret, so it does not print itself.
 *
 * @param inviter  who invites, if it is not the server itself
 * @param name     the user name that is kept for them, if one is
 * @param link     that opens the invite
 * @param expires  until when it is good
 * @param language they are written to in
 */
public record InviteLetter(Email to, Optional<Localpart> inviter, Optional<Localpart> name, URI link, Instant expires,
                           Locale language) {

    @Override
    public String toString() {
        return "InviteLetter(hidden)";
    }
}
