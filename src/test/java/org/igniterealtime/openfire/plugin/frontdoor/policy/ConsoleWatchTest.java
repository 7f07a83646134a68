package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Ruling;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleWatchTest {

    private static final Localpart ALICE = new Localpart("alice");

    private final World world = new World("inband.mode=approval", "limit.success.source=100/1h");

    @BeforeEach
    void apply() {
        world.registrar.submit(world.request("alice"));
        world.registrar.submit(world.request("bob"));
    }

    @Test
    void whoWasUnlockedInTheConsoleIsIn() {
        world.accounts.lock("alice", false);
        world.consoleWatch.accept(ALICE);
        Application settled = application("alice");
        assertEquals(State.APPROVED, settled.status().state());
        assertTrue(settled.status().settled());
        assertEquals(Ruling.CONSOLE, settled.decision().orElseThrow().by());
        assertTrue(world.canSignIn("alice"));
        assertEquals(List.of("alice"), world.applications.decided(9).stream().map(each -> each.account().text()).toList());
    }

    @Test
    void whoWasRemovedInTheConsoleIsGoneAndTheNameIsFree() {
        world.accounts.remove(ALICE);
        world.consoleWatch.accept(ALICE);
        assertEquals(State.EXPIRED, application("alice").status().state());
        assertFalse(world.applications.reserves(ALICE));
        assertEquals(1, world.approvals.countWaiting());
    }

    @Test
    void whoStillWaitsStays() {
        world.consoleWatch.accept(ALICE);
        world.consoleWatch.accept(new Localpart("stranger"));
        world.consoleWatch.run();
        assertEquals(2, world.approvals.countWaiting());
    }

    @Test
    void whatNobodyToldIsFoundInTime() {
        world.accounts.lock("alice", false);
        world.accounts.remove(new Localpart("bob"));
        world.consoleWatch.run();
        assertEquals(0, world.approvals.countWaiting());
    }

    @Test
    void allAreLookedAtAPartAtATime() {
        world.set("inband.mode=approval", "limit.success.source=9000/1h", "limit.attempt.source=9000/1h",
                "limit.success.server=9000/1h", "limit.attempt.server=9000/1h");
        for (int each = 0; each < 600; each++) {
            world.registrar.submit(world.request("user" + each));
        }
        List<Application> all = world.approvals.waiting(9999);
        world.accounts.remove(all.get(600).account());
        world.consoleWatch.run();
        assertEquals(602, world.approvals.countWaiting());
        world.consoleWatch.run();
        assertEquals(601, world.approvals.countWaiting());
        world.accounts.remove(all.get(0).account());
        world.consoleWatch.run();
        assertEquals(600, world.approvals.countWaiting());
    }

    @Test
    void aStoreThatIsDownEndsNothing() {
        world.accounts.setBroken(true);
        world.consoleWatch.run();
        world.consoleWatch.accept(ALICE);
        world.accounts.setBroken(false);
        assertEquals(2, world.approvals.countWaiting());
        assertEquals(3, world.journal.failures().size());
    }

    private Application application(String name) {
        return world.applications.all().stream().filter(each -> each.account().text().equals(name)).findFirst().orElseThrow();
    }
}
