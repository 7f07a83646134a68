package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** Names that an invite keeps for somebody. For everybody else they are taken; it stands beside {@link ReservedName}. */
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
        boolean isKept = attempt.localpart().flatMap(name -> invites.reservedBy(name, time.now()))
                .filter(keeper -> attempt.invited().filter(right -> right.invite().id().equals(keeper.id())).isEmpty())
                .isPresent();
        return isKept ? Outcome.refused(Problem.of(Reason.NAME_TAKEN)) : Outcome.notNeeded();
    }
}
