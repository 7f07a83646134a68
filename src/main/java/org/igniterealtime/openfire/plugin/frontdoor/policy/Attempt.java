package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * What the rules look at.
 *
 * @param request   as the door parsed it
 * @param localpart the name that would become the account's; empty when none can be made of what was typed
 * @param settings  the one snapshot of this attempt
 * @param invited   what a good invite gives a right to, if one was brought
 */
public record Attempt(RegistrationRequest request, Optional<Localpart> localpart, Settings settings,
                      Optional<Entitlement> invited) {

    /** Of somebody without an invite. */
    public Attempt(RegistrationRequest request, Optional<Localpart> localpart, Settings settings) {
        this(request, localpart, settings, Optional.empty());
    }

    /** Whether a challenge has to be solved: not by those whose invite says so. */
    public boolean asksChallenge() {
        return settings.asksChallenge(request.door()) && !spares(InviteTerms.Skip.CHALLENGE);
    }

    /**
     * Whether an administrator has to decide. An invite lets nobody past that unless it says so: only those who may
     * give out accounts make such invites ({@link Issuance}).
     */
    public boolean needsApproval() {
        return settings.needsApproval(request.door()) && !spares(InviteTerms.Skip.APPROVAL);
    }

    /** Whether a mailed link has to be opened first; no invite spares that. */
    public boolean needsConfirmation() {
        return settings.needsConfirmation(request.door());
    }

    private boolean spares(InviteTerms.Skip what) {
        return invited.filter(right -> right.spares(what)).isPresent();
    }
}
