package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * Ends the making of accounts that were to wait, and were left halfway by a crash after an invite was claimed for them.
 * Nobody has been told of such an account. One that waits for a link to be opened is made: the letter is out.
 */
public final class BreakingOff implements Predicate<Redemption> {

    private final Applications applications;
    private final Settling settling;

    /** For those applications. */
    public BreakingOff(Applications applications, Settling settling) {
        this.applications = applications;
        this.settling = settling;
    }

    /**
     * Breaks off what was made for a claim, if it is not finished.
     *
     * @return whether the account is gone, or soon will be; false when it stays, or is not of that claim
     */
    @Override
    public boolean test(Redemption claim) {
        return claim.invitee().account().flatMap(applications::holder)
                .filter(made -> !made.created().isBefore(claim.claimed()) && made.created().isBefore(claim.deadline()))
                .filter(left -> isBrokenOff(left, claim)).isPresent();
    }

    /** When somebody else was quicker, it is for what they did. */
    private boolean isBrokenOff(Application left, Redemption claim) {
        return switch (left.status().state()) {
            case MAKING -> settling.move(left, left, State.EXPIRED)
                    .map(moved -> settling.finish(moved).isPresent()).orElseGet(() -> test(claim));
            case DECLINED, EXPIRED -> true;
            case UNCONFIRMED, WAITING, APPROVED -> false;
        };
    }
}
