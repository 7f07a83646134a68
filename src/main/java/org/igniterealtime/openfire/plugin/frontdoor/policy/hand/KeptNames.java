package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Names that nobody has and that are not free: kept for the server, or for somebody who is on their way here. */
public final class KeptNames {

    private final Applications applications;
    private final Invites invites;
    private final InviteTime time;

    /** Names kept by those. */
    public KeptNames(Applications applications, Invites invites, InviteTime time) {
        this.applications = applications;
        this.invites = invites;
        this.time = time;
    }

    /** Whether it is one of the server's own. */
    Optional<Reason> reserved(Localpart name, NameRules rules, Settings settings) {
        boolean isReserved = rules == NameRules.DOORS && settings.names().reserved().contains(name.text());
        return isReserved ? Optional.of(Reason.NAME_RESERVED) : Optional.empty();
    }

    /** Whether it is kept for somebody. */
    Optional<Reason> examine(Localpart name) {
        boolean isKept = applications.reserves(name) || invites.reservedBy(name, time.now()).isPresent();
        return isKept ? Optional.of(Reason.NAME_KEPT) : Optional.empty();
    }
}
