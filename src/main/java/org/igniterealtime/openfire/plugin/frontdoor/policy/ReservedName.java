package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * Names kept for the server's own use, such as {@code postmaster}. It takes nothing; it stands last among the claims
 * so that a reserved name is answered when and as a taken one is.
 */
public final class ReservedName implements Claim {

    @Override
    public Outcome take(Attempt attempt) {
        Set<String> reserved = attempt.settings().names().reserved();
        boolean kept = attempt.localpart().map(Localpart::text).filter(reserved::contains).isPresent();
        return kept ? Outcome.refused(Problem.of(Reason.NAME_TAKEN)) : Outcome.notNeeded();
    }
}
