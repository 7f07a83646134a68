package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/**
 * The limits on letters to confirm: nobody is to be written to again and again because others type their address. It
 * stands behind the challenge: who has not paid can neither use it up nor learn of it. A letter that can't be delivered counts as well:
 * else one challenge would tell of any number of addresses whether they exist.
 */
public final class MailClaim implements Claim {

    private static final byte[] WHOLE_SERVER = new byte[0];
    private final Limiter limiter;

    /** A claim on letters. */
    public MailClaim(Limiter limiter) {
        this.limiter = limiter;
    }

    @Override
    public Outcome take(Attempt attempt) {
        Optional<Email> to = attempt.request().details().email().flatMap(Email::parse);
        if (to.isEmpty() || !attempt.settings().needsConfirmation(attempt.request().door())) {
            return Outcome.notNeeded();
        }
        Permit own = take(attempt, Limit.MAIL_ADDRESS, to.get().mailbox().getBytes(StandardCharsets.UTF_8));
        if (own.refusedFor().isPresent()) {
            return Outcome.refused(Problem.tooMany(own.refusedFor().get()));
        }
        Permit server = take(attempt, Limit.MAIL_SERVER, WHOLE_SERVER);
        if (server.refusedFor().isPresent()) {
            own.release();
            return Outcome.refused(Problem.tooMany(server.refusedFor().get()));
        }
        return Outcome.takenForLetter(() -> {
            server.release();
            own.release();
        });
    }

    private Permit take(Attempt attempt, Limit limit, byte[] key) {
        return limiter.take(limit.ordinal(), key, attempt.settings().rate(limit));
    }
}
