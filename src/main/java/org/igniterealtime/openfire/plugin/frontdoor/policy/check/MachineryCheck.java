package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;

/** Whether an account could be made at all: the user store can be written to, and challenges can be set. */
public final class MachineryCheck implements Check {

    private final Accounts accounts;
    private final Choices choices;

    /** A check of the user store and the challenges. */
    public MachineryCheck(Accounts accounts, Choices choices) {
        this.accounts = accounts;
        this.choices = choices;
    }

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        if (accounts.isReadOnly()) {
            return Optional.of(Problem.of(Reason.CLOSED));
        }
        return attempt.asksChallenge() && choices.isAtALoss(attempt.request().door(), attempt.settings())
                ? Optional.of(Problem.of(Reason.UNAVAILABLE)) : Optional.empty();
    }
}
