package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.nio.charset.StandardCharsets;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * The limits on letters: nobody is to be written to again and again because others type their address, and the server
 * writes only so many. Letters of all kinds count.
 */
final class MailLimits {

    private static final byte[] WHOLE_SERVER = new byte[0];

    private final Limiter limiter;

    MailLimits(Limiter limiter) {
        this.limiter = limiter;
    }

    /** Takes a permit for a letter to that address, or says after how long to come back. */
    Claim.Outcome take(Email to, Settings now) {
        Permit own = limiter.take(Limit.MAIL_ADDRESS.ordinal(), to.mailbox().getBytes(StandardCharsets.UTF_8),
                now.rate(Limit.MAIL_ADDRESS));
        if (own.refusedFor().isPresent()) {
            return Claim.Outcome.refused(Problem.tooMany(own.refusedFor().get()));
        }
        Permit server = limiter.take(Limit.MAIL_SERVER.ordinal(), WHOLE_SERVER, now.rate(Limit.MAIL_SERVER));
        if (server.refusedFor().isPresent()) {
            own.release();
            return Claim.Outcome.refused(Problem.tooMany(server.refusedFor().get()));
        }
        return Claim.Outcome.takenForLetter(() -> {
            server.release();
            own.release();
        });
    }
}
