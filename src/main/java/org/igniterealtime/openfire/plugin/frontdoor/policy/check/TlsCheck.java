package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;

/**
 * A password does not travel in the clear.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#security">XEP-0077, section 11</a>
 */
public final class TlsCheck implements Check {

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        boolean exposed = attempt.settings().tlsRequired() && !attempt.request().encrypted();
        return exposed ? Optional.of(Problem.of(Reason.TLS_REQUIRED)) : Optional.empty();
    }
}
