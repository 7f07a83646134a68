package org.igniterealtime.openfire.plugin.frontdoor.policy.check;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;

/** Whether an account could be made at all: the user store can be written to, and challenges can be drawn. */
public final class MachineryCheck implements Check {

    private final Accounts accounts;
    private final BooleanSupplier canDraw;

    /** A check of the user store and the picture engine. */
    public MachineryCheck(Accounts accounts, BooleanSupplier canDraw) {
        this.accounts = accounts;
        this.canDraw = canDraw;
    }

    @Override
    public Optional<Problem> examine(Attempt attempt) {
        if (accounts.isReadOnly()) {
            return Optional.of(Problem.of(Reason.CLOSED));
        }
        boolean blind = attempt.settings().asksChallenge(attempt.request().door()) && !canDraw.getAsBoolean();
        return blind ? Optional.of(Problem.of(Reason.UNAVAILABLE)) : Optional.empty();
    }
}
