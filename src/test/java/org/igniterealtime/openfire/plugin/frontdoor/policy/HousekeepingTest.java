package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.junit.jupiter.api.Test;

class HousekeepingTest {

    private static final Localpart ALICE = new Localpart("alice");
    private final World world = new World("web.email.confirm=true");

    @Test
    void accountThatNobodyConfirmedIsRemovedInTime() {
        world.registrar.submit(world.page("alice", "alice@example.org"));
        after(Duration.ofHours(48));
        assertTrue(world.accounts.has("alice"));
        after(Duration.ofMillis(1));
        assertFalse(world.accounts.has("alice"));
        assertEquals(State.EXPIRED, only().status().state());
        assertFalse(world.applications.reserves(ALICE));
        after(Duration.ofDays(30));
        assertEquals(1, world.applications.all().size());
        after(Duration.ofMillis(1));
        assertEquals(List.of(), world.applications.all());
    }

    @Test
    void applicationThatNobodyDecidedOnIsRemovedWithItsAccount() {
        world.set("web.mode=approval", "retention=2d");
        world.registrar.submit(world.page("alice", "alice@example.org"));
        after(Duration.ofDays(2));
        assertTrue(world.accounts.has("alice"));
        after(Duration.ofMillis(1));
        assertFalse(world.accounts.has("alice"));
        assertEquals(List.of(), world.correspondence.letters());
    }

    @Test
    void approvedAccountStaysWhenItsApplicationIsForgotten() {
        world.set("web.mode=approval");
        world.registrar.submit(world.page("alice", "alice@example.org"));
        world.approvals.approve(only().id(), "admin");
        after(Duration.ofDays(31));
        assertEquals(List.of(), world.applications.all());
        assertTrue(world.canSignIn("alice"));
    }

    /** Everything stopped while the account was being made. */
    @Test
    void accountThatWasBeingMadeIsRemoved() {
        world.applications.file(making());
        world.accounts.createHeld(ALICE, Password.of("x"), Optional.empty(), "id");
        after(Duration.ofMinutes(10));
        assertTrue(world.accounts.has("alice"), "somebody may be at it");
        after(Duration.ofMillis(1));
        assertFalse(world.accounts.has("alice"));
        assertFalse(world.applications.reserves(ALICE));
    }

    /** Everything stopped between filing the application and learning that the name is taken. */
    @Test
    void accountThatWasThereBeforeStaysAlsoWhenItIsLocked() {
        world.accounts.createHeld(ALICE, Password.of("x"), Optional.empty(), "another");
        world.clock.advance(Duration.ofSeconds(1));
        world.applications.file(making());
        after(Duration.ofMinutes(11));
        assertTrue(world.accounts.has("alice"));
        assertFalse(world.applications.reserves(ALICE));
    }

    @Test
    void accountThatWasLetInByTheConsoleStays() {
        world.registrar.submit(world.page("alice", "alice@example.org"));
        world.accounts.lock("alice", false);
        after(Duration.ofHours(49));
        assertTrue(world.canSignIn("alice"));
        assertEquals(State.APPROVED, only().status().state());
    }

    /** The console removed ours, and made and locked one of the same name. */
    @Test
    void accountOfTheSameNameStaysAlsoWhenItIsLocked() {
        world.registrar.submit(world.page("alice", "alice@example.org"));
        world.accounts.remove(ALICE);
        world.resident("alice", "s3cret words");
        world.accounts.lock("alice", true);
        after(Duration.ofHours(49));
        assertTrue(world.accounts.isHeld("alice"));
        assertEquals(State.EXPIRED, only().status().state());
    }

    /** The clock stepped back between application and account. */
    @Test
    void accountIsOursWhateverTheClocksSay() {
        world.accounts.beforeHolding(() -> world.clock.advance(Duration.ofSeconds(-1)));
        world.registrar.submit(world.page("alice", "alice@example.org"));
        after(Duration.ofHours(49));
        assertFalse(world.accounts.has("alice"));
    }

    @Test
    void finishesWhatWasDecided() {
        Application seen = making();
        world.applications.file(seen);
        world.accounts.createHeld(ALICE, Password.of("s3cret words"), Optional.empty(), "id");
        world.applications.replace(seen, seen.in(State.APPROVED, world.clock.instant(), world.clock.instant()));
        after(Duration.ofMillis(1));
        assertTrue(world.canSignIn("alice"));
        assertTrue(only().status().settled());
    }

    @Test
    void severalNodesAtOnceDoItOnce() throws Exception {
        for (int each = 0; each < 20; each++) {
            world.applications.file(Filed.bare("id" + each, "user" + each));
        }
        world.clock.advance(Duration.ofDays(1));
        AtOnce.run(4, each -> {
            world.housekeeping.run();
            return each;
        });
        assertEquals(20, world.journal.settled().size());
        assertEquals(List.of(), world.journal.failures());
    }

    /** What is stuck is tried again later, and the rest is done. */
    @Test
    void storeThatIsDownIsTriedAgain() {
        world.registrar.submit(world.page("alice", "alice@example.org"));
        world.accounts.setBroken(true);
        after(Duration.ofHours(49));
        assertEquals(1, world.journal.failures().size());
        world.accounts.setBroken(false);
        after(Duration.ofMinutes(11));
        assertFalse(world.accounts.has("alice"));
        world.applications.setBroken(true);
        after(Duration.ofDays(1));
        assertEquals(4, world.journal.failures().size());
    }

    private Application making() {
        Application filed = Filed.bare("id", "alice");
        return new Application("id", ALICE, filed.door(), filed.source(), filed.applicant(), world.clock.instant(),
                new Application.Status(State.MAKING, false, world.clock.instant(),
                        world.clock.instant().plus(Settling.PATIENCE)),
                Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    private Application only() {
        assertEquals(1, world.applications.all().size());
        return world.applications.all().get(0);
    }

    private void after(Duration time) {
        world.clock.advance(time);
        world.housekeeping.run();
    }
}
