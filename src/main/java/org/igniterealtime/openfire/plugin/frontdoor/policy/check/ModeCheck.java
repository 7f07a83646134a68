package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.net.URI;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Whether the door is open at all. Where it is not because there is a sign-up page, people are sent there. */
public final class ModeCheck implements Check {

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        return switch (attempt.request().door()) {
            case CONSOLE -> Optional.empty();
            case IN_BAND -> inBand(attempt);
            case WEB -> web(attempt);
        };
    }

    private static Optional<Problem> inBand(Attempt attempt) {
        Settings settings = attempt.settings();
        return switch (settings.mode()) {
            case CAPTCHA, OPEN, APPROVAL -> Optional.empty();
            case INVITE -> attempt.invited().isPresent() ? Optional.empty() : Optional.of(needed(settings.web().invited()));
            case WEB -> Optional.of(settings.web().signUp().map(page -> Problem.of(Reason.WEB_ONLY, page.toString()))
                    .orElseGet(() -> Problem.of(Reason.CLOSED)));
            case CLOSED -> Optional.of(Problem.of(Reason.CLOSED));
        };
    }

    private static Optional<Problem> web(Attempt attempt) {
        return switch (attempt.settings().web().mode()) {
            case OPEN, APPROVAL -> Optional.empty();
            case INVITE -> attempt.invited().isPresent() ? Optional.empty() : Optional.of(needed(Optional.empty()));
            case CLOSED, OFF -> Optional.of(Problem.of(Reason.CLOSED));
        };
    }

    /** Who can't send an invite from their client can use it on the page. */
    private static Problem needed(Optional<URI> page) {
        return page.map(there -> Problem.of(Reason.INVITE_NEEDED, there.toString()))
                .orElseGet(() -> Problem.of(Reason.INVITE_NEEDED));
    }
}
