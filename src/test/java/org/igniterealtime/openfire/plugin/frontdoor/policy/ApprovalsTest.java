package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approval.Letter;
import org.junit.jupiter.api.Test;

class ApprovalsTest {

    private static final Localpart ALICE = new Localpart("alice");
    private static final String MAIL = "alice@example.org";
    private final World world = new World("web.mode=approval", "web.email=optional", "inband.mode=approval",
            "limit.success.source=100/1h");
    private final String id = apply("alice");

    @Test
    void approvedAccountCanSignInAndItsOwnerIsTold() {
        Approval.Done done = assertInstanceOf(Approval.Done.class, world.approvals.approve(id, "admin"));
        assertEquals(Letter.SENT, done.letter());
        assertTrue(world.canSignIn("alice"));
        assertEquals(List.of("approved alice alice@example.org en"), world.correspondence.letters());
        assertEquals(Optional.of(new Application.Ruling("admin", world.clock.instant())), done.application().decision());
        assertFalse(world.applications.reserves(ALICE));
        assertEquals(List.of("alice APPROVED"), world.journal.settled());
        assertEquals(Optional.empty(), world.accounts.application("alice"), "it is one like any other");
    }

    @Test
    void declinedAccountIsGoneAndItsOwnerIsTold() {
        assertInstanceOf(Approval.Done.class, world.approvals.decline(id, "admin", Optional.of("sorry")));
        assertFalse(world.accounts.has("alice"));
        assertEquals(List.of("declined alice alice@example.org en sorry"), world.correspondence.letters());
        assertFalse(world.applications.reserves(ALICE));
        assertEquals(State.DECLINED, world.applications.find(id).orElseThrow().status().state());
    }

    @Test
    void whoGaveNoAddressIsNotWrittenTo() {
        world.clock.advance(Duration.ofSeconds(1));
        world.registrar.submit(world.request("bob"));
        String bob = world.approvals.waiting(2).get(1).id();
        Approval.Done done = assertInstanceOf(Approval.Done.class, world.approvals.approve(bob, "admin"));
        assertEquals(Letter.NOT_WANTED, done.letter());
        assertTrue(world.canSignIn("bob"));
    }

    @Test
    void letterThatFailsUndoesNothingAndIsTold() {
        world.correspondence.setBroken(true);
        Approval.Done done = assertInstanceOf(Approval.Done.class, world.approvals.approve(id, "admin"));
        assertEquals(Letter.FAILED, done.letter());
        assertTrue(world.canSignIn("alice"));
        assertEquals(1, world.journal.failures().size());
    }

    @Test
    void lateDecisionLearnsWhatWasDecided() {
        world.approvals.approve(id, "first");
        Approval.TooLate late =
                assertInstanceOf(Approval.TooLate.class, world.approvals.decline(id, "second", Optional.empty()));
        assertEquals(State.APPROVED, late.application().status().state());
        assertEquals("first", late.application().decision().orElseThrow().by());
        assertTrue(world.canSignIn("alice"));
        assertEquals(1, world.correspondence.letters().size());
        assertInstanceOf(Approval.Gone.class, world.approvals.approve("nothing", "first"));
    }

    @Test
    void ofManyAdministratorsAtOnceOneDecides() throws Exception {
        for (int round = 0; round < 20; round++) {
            String name = "user" + round;
            String application = apply(name);
            List<Approval> outcomes = AtOnce.run(6, each -> each % 2 == 0 ? world.approvals.approve(application, "a" + each)
                    : world.approvals.decline(application, "a" + each, Optional.empty()));
            assertEquals(1, outcomes.stream().filter(Approval.Done.class::isInstance).count());
            State end = world.applications.find(application).orElseThrow().status().state();
            assertEquals(end == State.APPROVED, world.accounts.has(name));
            assertEquals(end == State.APPROVED, world.canSignIn(name));
        }
    }

    @Test
    void waitingAreListedTheOldestFirst() {
        world.clock.advance(Duration.ofSeconds(1));
        apply("bob");
        assertEquals(2, world.approvals.countWaiting());
        assertEquals(List.of("alice", "bob"),
                world.approvals.waiting(10).stream().map(each -> each.account().text()).toList());
        assertEquals(1, world.approvals.waiting(1).size());
    }

    @Test
    void storesThatAreDownDecideNothing() {
        world.applications.setBroken(true);
        assertThrows(BrokenException.class, () -> world.approvals.approve(id, "admin"));
        world.applications.setBroken(false);
        world.accounts.setBroken(true);
        assertThrows(BrokenException.class, () -> world.approvals.approve(id, "admin"));
        assertThrows(BrokenException.class, () -> world.approvals.decline(id, "admin", Optional.empty()));
        world.accounts.setBroken(false);
        assertEquals(List.of(), world.correspondence.letters());
        assertEquals(1, world.approvals.countWaiting());
        assertInstanceOf(Approval.Done.class, world.approvals.approve(id, "admin"));
    }

    /** The console has a lock of its own for accounts, and a way to remove them. */
    @Test
    void whatTheConsoleDidStays() {
        world.accounts.lock("alice", false);
        Approval.TooLate free =
                assertInstanceOf(Approval.TooLate.class, world.approvals.decline(id, "admin", Optional.empty()));
        assertEquals(State.APPROVED, free.application().status().state());
        assertTrue(world.canSignIn("alice"));
        String bob = apply("bob");
        world.accounts.remove(new Localpart("bob"));
        Approval.TooLate gone = assertInstanceOf(Approval.TooLate.class, world.approvals.approve(bob, "admin"));
        assertEquals(State.EXPIRED, gone.application().status().state());
        assertFalse(world.applications.reserves(new Localpart("bob")));
        assertEquals(List.of(), world.correspondence.letters());
    }

    @Test
    void anotherAccountOfTheNameIsNeitherLetInNorRemoved() {
        world.accounts.remove(ALICE);
        world.resident("alice", "s3cret words");
        world.accounts.lock("alice", true);
        Approval.TooLate late = assertInstanceOf(Approval.TooLate.class, world.approvals.approve(id, "admin"));
        assertEquals(State.EXPIRED, late.application().status().state());
        assertTrue(world.accounts.isHeld("alice"));
    }

    private String apply(String name) {
        world.registrar.submit(world.page(name, MAIL));
        return world.applications.all().stream().filter(each -> each.account().text().equals(name)).findFirst()
                .orElseThrow().id();
    }
}
