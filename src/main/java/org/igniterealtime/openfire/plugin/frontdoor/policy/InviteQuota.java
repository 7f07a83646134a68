package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How much one member may give out, counted in places: an invite for ten people counts as ten.
 *
 * @param perDay in any 24 hours, whatever became of them; so issuing and revoking in turns gains nothing
 * @param open   at the same time
 */
public record InviteQuota(int perDay, int open) {

    /** What the daily number is counted over. */
    public static final Duration DAY = Duration.ofDays(1);

    /** Why {@code more} places can't be given out by one who has given out {@code count}. */
    public Optional<Issue.Denial> examine(Invites.InviteCount count, int more) {
        if (count.issued() + more > perDay) {
            return Optional.of(Issue.Denial.DAY_QUOTA);
        }
        return count.open() + more > open ? Optional.of(Issue.Denial.OPEN_QUOTA) : Optional.empty();
    }
}
