package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * The right to one account, that a good invite gave to whoever sent it.
 *
 * @param invite as it was looked at
 * @param expiry whether its time is asked for again
 */
public record Entitlement(Invite invite, Redemptions.Expiry expiry) {

    /** Looked at before: it may expire while its owner chooses a name (XEP-0445, section 4). */
    public Entitlement(Invite invite) {
        this(invite, Redemptions.Expiry.WAS_TESTED);
    }

    /** Whether its owner is spared that. */
    public boolean spares(InviteTerms.Skip what) {
        return invite.terms().skips().contains(what);
    }

    /** The user name that is kept for its owner, if one is; no other can be had with it. */
    public Optional<Localpart> name() {
        return invite.terms().username();
    }
}
