package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;

/**
 * The limits on letters to confirm. It stands behind the challenge: who has not paid can neither use it up nor learn of it.
 * A letter that can't be delivered counts as well: else one challenge would tell of any number of addresses whether they
 * exist.
 */
public final class MailClaim implements Claim {

    private final MailLimits limits;

    /** A claim on letters. */
    public MailClaim(Limiter limiter) {
        this.limits = new MailLimits(limiter);
    }

    @Override
    public Outcome take(Attempt attempt) {
        return attempt.request().details().email().flatMap(Email::parse).filter(to -> attempt.needsConfirmation())
                .map(to -> limits.take(to, attempt.settings())).orElseGet(Outcome::notNeeded);
    }
}
