package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time as invites go by it: a clock that is set back brings none to life again.
 *
 * <p>Small steps back (a time server that corrects) don't show: the time stands still until the clock has caught up.
 * At a large one, everything that had expired by the largest time seen is marked in the store first; from then on the
 * clock's new time counts. So old invites stay dead, and new ones don't have to wait for the old time to come again,
 * as they would if the largest time were kept for ever.
 *
 * <p>What is seen here is forgotten at a restart. The marks are not: {@link InviteRepair} sets them each minute and when
 * the plugin stops. What is left is an invite that nobody saw expire: its time ran out within a minute before a crash,
 * and the clock was set back before the start. The price: a clock that jumps forward by mistake ends open invites
 * for good. They can be issued again; a door that opens by itself could not be closed again.
 */
public final class InviteTime {

    private static final Duration SMALL = Duration.ofSeconds(1);

    private final Clock clock;
    private final Invites invites;
    private Instant largest = Instant.MIN;

    /**
     * The time of a clock.
     *
     * @param invites that are told what has expired before the time goes back
     */
    public InviteTime(Clock clock, Invites invites) {
        this.clock = clock;
        this.invites = invites;
    }

    /**
     * The time now, in whole milliseconds, as it is kept.
     *
     * @throws BrokenException when the clock was set back and the store can't be told; it is told at the next call
     */
    public synchronized Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (largest.isAfter(now.plus(SMALL))) {
            invites.expire(largest);
            largest = now;
        }
        largest = now.isAfter(largest) ? now : largest;
        return largest;
    }
}
