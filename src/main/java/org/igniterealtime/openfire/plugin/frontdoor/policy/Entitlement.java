package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * The right to one account, that a good invite gave to whoever sent it. That it was good is not asked again: it may
 * expire while its owner chooses a name (XEP-0445, section 4).
 *
 * @param invite as it was looked at
 */
public record Entitlement(Invite invite) {

    /** The user name that is kept for its owner, if one is; no other can be had with it. */
    public Optional<Localpart> name() {
        return invite.terms().username();
    }
}
