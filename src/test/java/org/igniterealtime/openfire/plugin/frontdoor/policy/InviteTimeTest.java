package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.junit.jupiter.api.Test;

class InviteTimeTest {

    private static final Duration MONTH = Duration.ofDays(30);

    private final InviteWorld world = new InviteWorld();

    @Test
    void clockThatIsSetBackBringsNoInviteToLife() {
        Issue.Issued invite = world.issued(Inviter.SERVER, 1);
        world.clock.advance(MONTH);
        world.time.now();
        world.clock.advance(MONTH.negated());
        assertFalse(world.open.look(invite.token()).isPresent());
        assertFalse(world.claim(invite, "carol").isPresent());
    }

    @Test
    void norDoesItAfterARestartOnceTheRepairHasRun() {
        Issue.Issued invite = world.issued(Inviter.SERVER, 1);
        world.clock.advance(MONTH);
        world.repair.run();
        world.clock.advance(MONTH.negated());
        InviteTime forgetful = new InviteTime(world.clock, world.invites);
        OpenInvites restarted = new OpenInvites(world.invites, world.invites, world.members, forgetful, new Random(1),
                "node one", InviteWorld.PATIENCE);
        assertEquals(world.now(), forgetful.now());
        assertFalse(restarted.look(invite.token()).isPresent());
    }

    @Test
    void inviteThatIsIssuedAfterTheClockWasSetBackIsGood() {
        world.clock.advance(MONTH);
        world.time.now();
        world.clock.advance(MONTH.multipliedBy(12).negated());
        Issue.Issued invite = world.issued(Inviter.SERVER, 1);
        assertEquals(world.now(), invite.invite().created());
        assertTrue(world.open.look(invite.token()).isPresent());
        world.clock.advance(InviteWorld.WEEK);
        assertFalse(world.open.look(invite.token()).isPresent());
    }

    @Test
    void smallStepBackIsTimeThatStandsStill() {
        Instant before = world.time.now();
        world.clock.advance(Duration.ofSeconds(-1));
        assertEquals(before, world.time.now());
        world.clock.advance(Duration.ofMillis(1500));
        assertEquals(before.plusMillis(500), world.time.now());
    }

    @Test
    void timeDoesNotGoBackBeforeTheStoreWasTold() {
        Issue.Issued invite = world.issued(Inviter.SERVER, 1);
        world.clock.advance(InviteWorld.WEEK);
        world.time.now();
        world.clock.advance(MONTH.negated());
        world.invites.setBroken(true);
        assertThrows(BrokenException.class, world.time::now);
        world.invites.setBroken(false);
        assertFalse(world.open.look(invite.token()).isPresent());
    }
}
