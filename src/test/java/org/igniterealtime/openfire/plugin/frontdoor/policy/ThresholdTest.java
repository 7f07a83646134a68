package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private final World world = new World();

    @Test
    void openDoorLetsPeopleLook() {
        assertEquals(Optional.empty(), approach(true));
    }

    @Test
    void firstRuleThatStandsInTheWayIsTold() {
        world.breakPictures();
        assertEquals(Optional.of(Reason.UNAVAILABLE), approach(true));
        assertEquals(Optional.of(Reason.TLS_REQUIRED), approach(false));
        world.set("inband.mode=closed");
        assertEquals(Optional.of(Reason.CLOSED), approach(false));
    }

    @Test
    void everyLookIsChargedAlsoAtAClosedDoor() {
        world.set("inband.mode=closed", "limit.form.source=2/10m");
        approach(true);
        approach(false);
        assertEquals(Optional.of(Reason.TOO_MANY), approach(true));
    }

    @Test
    void looksAndAttemptsAreCountedApart() {
        world.set("limit.form.source=1/10m", "limit.attempt.source=1/10m");
        approach(true);
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.request("bob"))));
    }

    private Optional<Reason> approach(boolean encrypted) {
        return world.threshold.approach(Door.IN_BAND, World.HOME, encrypted, world.settings()).map(Problem::reason);
    }
}
