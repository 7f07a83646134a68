package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;

/** Whether the door is open at all. Where it is not, and there is a sign-up page, people are sent there. */
public final class ModeCheck implements Check {

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return switch (attempt.settings().mode()) {
            case CAPTCHA, OPEN -> Optional.empty();
            case WEB, CLOSED -> Optional.of(attempt.settings().web().signUp()
                    .map(page -> Problem.of(Reason.WEB_ONLY, page.toString()))
                    .orElseGet(() -> Problem.of(Reason.CLOSED)));
        };
    }
}
