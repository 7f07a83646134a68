package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What the numbers of a day tell apart.
 *
 * @param door    where it came in, where that is known
 * @param outcome what happened
 * @param reason  why, if it was refused
 */
public record What(Optional<Door> door, Outcome outcome, Optional<Reason> reason) {

    /** Something at a door that was not refused. */
    public static What of(Door door, Outcome outcome) {
        return new What(Optional.of(door), outcome, Optional.empty());
    }

    /** A refusal. */
    public static What refused(Door door, Outcome outcome, Reason reason) {
        return new What(Optional.of(door), outcome, Optional.of(reason));
    }
}
