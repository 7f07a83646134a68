package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * One place of an invite is one account. It is taken before the account is made and completed after it, so that of any
 * number of people with one token one gets in, and a place is not lost when nothing came of it.
 */
public final class InviteClaim implements Claim {

    private final OpenInvites invites;

    /** A claim on those invites. */
    public InviteClaim(OpenInvites invites) {
        this.invites = invites;
    }

    @Override
    public Outcome take(Attempt attempt) {
        return attempt.invited().map(right -> take(right, attempt.localpart().orElseThrow()))
                .orElseGet(Outcome::notNeeded);
    }

    private Outcome take(Entitlement right, Localpart name) {
        Optional<Localpart> other = right.name().filter(kept -> !kept.equals(name));
        if (other.isPresent()) {
            return Outcome.refused(Problem.of(Reason.INVITE_NAME, other.get().text()));
        }
        return invites.claim(right.invite(), Invitee.here(name), right.expiry()).map(this::taken)
                .orElseGet(() -> Outcome.refused(Problem.of(Reason.INVITE_INVALID)));
    }

    private Outcome taken(Redemption claim) {
        return Outcome.sealed(() -> invites.release(claim), () -> invites.complete(claim)
                ? Optional.empty() : Optional.of(Problem.of(Reason.INVITE_INVALID)));
    }
}
