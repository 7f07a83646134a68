package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.WebMode;

/** Whether the door is open at all. Where it is not because there is a sign-up page, people are sent there. */
public final class ModeCheck implements Check {

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return switch (attempt.request().door()) {
            case IN_BAND -> inBand(attempt.settings());
            case WEB -> web(attempt.settings().web().mode());
        };
    }

    private static Optional<Problem> inBand(Settings settings) {
        return switch (settings.mode()) {
            case CAPTCHA, OPEN, APPROVAL -> Optional.empty();
            case INVITE -> Optional.of(Problem.of(Reason.INVITE_NEEDED));
            case WEB -> Optional.of(settings.web().signUp().map(page -> Problem.of(Reason.WEB_ONLY, page.toString()))
                    .orElseGet(() -> Problem.of(Reason.CLOSED)));
            case CLOSED -> Optional.of(Problem.of(Reason.CLOSED));
        };
    }

    private static Optional<Problem> web(WebMode mode) {
        return switch (mode) {
            case OPEN, APPROVAL -> Optional.empty();
            case INVITE -> Optional.of(Problem.of(Reason.INVITE_NEEDED));
            case CLOSED, OFF -> Optional.of(Problem.of(Reason.CLOSED));
        };
    }
}
