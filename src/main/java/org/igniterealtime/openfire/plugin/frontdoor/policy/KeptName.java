package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * Names that an invite keeps for somebody. For everybody else they are taken; it stands beside {@link ReservedName}. It is
 * looked at again when the account is there: an invite may have been made meanwhile, and who made it saw the name free.
 */
public final class KeptName implements Claim {

    private final Invites invites;
    private final InviteTime time;

    /** The names that those invites keep. */
    public KeptName(Invites invites, InviteTime time) {
        this.invites = invites;
        this.time = time;
    }

    @Override
    public Outcome take(Attempt attempt) {
        return problem(attempt).map(Outcome::refused)
                .orElseGet(() -> Outcome.sealed(() -> { }, () -> problem(attempt)));
    }

    private Optional<Problem> problem(Attempt attempt) {
        return attempt.localpart().flatMap(name -> invites.reservedBy(name, time.now()))
                .filter(keeper -> attempt.invited().filter(right -> right.invite().id().equals(keeper.id())).isEmpty())
                .map(keeper -> Problem.of(Reason.NAME_TAKEN));
    }
}
