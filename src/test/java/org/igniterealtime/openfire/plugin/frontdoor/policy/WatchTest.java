package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.junit.jupiter.api.Test;

class WatchTest {

    private final World world = new World("web.mode=approval", "inband.mode=approval", "web.email=optional",
            "limit.success.source=900/1h", "watchers=admins, ada@far.test", "watchers.mail=ada@example.org");

    @Test
    void theFirstIsToldAtOnce() {
        apply("alice");
        assertEquals(List.of("message admins 1/1", "message ada@far.test 1/1", "mail ada@example.org 1/1"), world.told.told());
    }

    @Test
    void aFloodIsOneMessageMore() {
        for (int each = 0; each < 50; each++) {
            apply("user" + each);
        }
        world.clock.advance(Duration.ofSeconds(299));
        world.watch.run();
        assertEquals(3, world.told.told().size());
        world.clock.advance(Duration.ofSeconds(1));
        world.watch.run();
        world.watch.run();
        assertEquals(6, world.told.told().size());
        assertEquals("message admins 49/50", world.told.told().get(3));
    }

    @Test
    void whoCameLongAfterIsToldAtOnceAgain() {
        apply("alice");
        world.clock.advance(Duration.ofMinutes(5));
        apply("bob");
        assertEquals("message admins 1/2", world.told.told().get(3));
    }

    @Test
    void nobodyIsToldOfThoseWhoDoNotWait() {
        world.set("inband.mode=open", "web.mode=open", "web.email.confirm=true");
        apply("alice");
        world.registrar.submit(world.page("bob", "bob@example.org"));
        assertEquals(List.of(), world.told.told());
    }

    @Test
    void whoConfirmedAnAddressIsToldWhenTheyWait() {
        world.set("web.mode=approval", "web.email.confirm=true", "watchers=olaf");
        world.registrar.submit(world.page("bob", "bob@example.org"));
        assertEquals(List.of(), world.told.told());
        world.confirmations.confirm(world.correspondence.token(), Source.UNKNOWN);
        assertEquals(List.of("message olaf 1/1"), world.told.told());
    }

    @Test
    void oneWhoCantBeReachedKeepsNoOther() {
        world.told.breakFor("admins");
        apply("alice");
        assertEquals(List.of("message ada@far.test 1/1", "mail ada@example.org 1/1"), world.told.told());
        assertEquals(1, world.journal.failures().size());
    }

    @Test
    void whatWasDecidedMeanwhileIsNotTold() {
        apply("alice");
        apply("bob");
        world.approvals.waiting(9).forEach(each -> world.approvals.approve(each.id(), "ada"));
        world.clock.advance(Duration.ofMinutes(5));
        world.watch.run();
        assertEquals(3, world.told.told().size());
    }

    @Test
    void aStoreThatIsDownIsAskedAgainLater() {
        apply("alice");
        apply("bob");
        world.clock.advance(Duration.ofMinutes(5));
        world.applications.setBroken(true);
        world.watch.run();
        world.applications.setBroken(false);
        assertEquals(3, world.told.told().size());
        world.clock.advance(Duration.ofMinutes(5));
        world.watch.run();
        assertEquals("message admins 1/2", world.told.told().get(3));
    }

    @Test
    void aServerThatIsStoppingDisturbsNobody() {
        Watch stopping = new Watch(world::settings, world.applications, world.told, world.journal, work -> {
            throw new RejectedExecutionException("stopping");
        }, world.clock);
        stopping.arrived();
        assertEquals(List.of(), world.told.told());
    }

    private void apply(String name) {
        world.registrar.submit(world.request(name));
    }
}
