package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.Test;

class ConfirmationsTest {

    private static final Confirmation GONE = new Confirmation.Gone();
    private static final Localpart ALICE = new Localpart("alice");
    private final World world = new World("web.email.confirm=true");
    private final Token token = apply();

    @Test
    void confirmedAccountCanSignInAndTheLinkWorksOnce() {
        assertEquals(new Confirmation.Admitted(ALICE), confirm());
        assertTrue(world.canSignIn("alice"));
        assertEquals(GONE, confirm());
        assertEquals(GONE, look());
        assertEquals(List.of("alice APPROVED"), world.journal.settled());
        assertFalse(world.applications.reserves(ALICE));
    }

    @Test
    void lookingChangesNothing() {
        assertEquals(new Confirmation.Open(ALICE), look());
        assertEquals(new Confirmation.Open(ALICE), look());
        assertFalse(world.canSignIn("alice"));
        assertEquals(new Confirmation.Admitted(ALICE), confirm());
    }

    @Test
    void administratorDecidesAfterwardsWhereThatIsWantedByNow() {
        world.set("web.email.confirm=true", "web.mode=approval");
        assertEquals(new Confirmation.AwaitingApproval(ALICE), confirm());
        assertFalse(world.canSignIn("alice"));
        assertEquals(GONE, confirm());
        assertEquals(State.WAITING, world.applications.all().get(0).status().state());
        assertTrue(world.applications.all().get(0).confirmed().isPresent());
        assertEquals(1, world.approvals.countWaiting());
    }

    @Test
    void linkLivesAsLongAsWasSaidInTheLetter() {
        world.set("web.email.confirm=true", "web.email.lifetime=10m");
        world.clock.advance(Duration.ofHours(48).minusMillis(1));
        assertEquals(new Confirmation.Open(ALICE), look());
        world.clock.advance(Duration.ofMillis(1));
        assertEquals(GONE, look());
        assertEquals(GONE, confirm());
        assertFalse(world.canSignIn("alice"));
    }

    @Test
    void unknownLinkIsGone() {
        Token other = Token.random(new Random(99));
        assertEquals(GONE, world.confirmations.look(other, World.HOME));
        assertEquals(GONE, world.confirmations.confirm(other, World.HOME));
    }

    @Test
    void guessesAreLimited() {
        world.set("web.email.confirm=true", "limit.form.source=2/1h");
        look();
        look();
        Confirmation third = confirm();
        assertEquals(Reason.TOO_MANY, assertInstanceOf(Confirmation.Refused.class, third).problem().reason());
        assertEquals(Reason.TOO_MANY, assertInstanceOf(Confirmation.Refused.class, look()).problem().reason());
        assertFalse(world.canSignIn("alice"));
    }

    @Test
    void ofManyAtOnceOneConfirms() throws Exception {
        List<Confirmation> outcomes = AtOnce.run(8, each -> confirm());
        assertEquals(1, outcomes.stream().filter(new Confirmation.Admitted(ALICE)::equals).count());
        assertEquals(7, outcomes.stream().filter(GONE::equals).count());
        assertTrue(world.canSignIn("alice"));
    }

    @Test
    void storeThatIsDownLeavesTheLinkAsGoodAsBefore() {
        world.applications.setBroken(true);
        assertThrows(BrokenException.class, this::confirm);
        assertThrows(BrokenException.class, this::look);
        world.applications.setBroken(false);
        assertEquals(new Confirmation.Admitted(ALICE), confirm());
    }

    @Test
    void userStoreThatIsDownLeavesTheLinkAsGoodAsBefore() {
        world.accounts.setBroken(true);
        assertThrows(BrokenException.class, this::confirm);
        world.accounts.setBroken(false);
        assertFalse(world.canSignIn("alice"));
        assertEquals(new Confirmation.Admitted(ALICE), confirm());
    }

    /** It was written down and then everything stopped: the chores finish it. */
    @Test
    void whatBrokeOffIsFinishedLater() {
        world.accounts.setBroken(true);
        world.applications.breakAfter(2);
        assertThrows(BrokenException.class, this::confirm);
        world.accounts.setBroken(false);
        world.applications.setBroken(false);
        assertFalse(world.canSignIn("alice"));
        world.housekeeping.run();
        assertFalse(world.canSignIn("alice"), "somebody may be at it");
        world.clock.advance(Duration.ofMinutes(11));
        world.housekeeping.run();
        assertTrue(world.canSignIn("alice"));
        assertFalse(world.applications.reserves(ALICE));
    }

    @Test
    void accountThatWasRemovedInTheConsoleIsGone() {
        world.accounts.remove(ALICE);
        assertEquals(GONE, confirm());
        assertFalse(world.accounts.has("alice"));
        assertFalse(world.applications.reserves(ALICE));
    }

    private Token apply() {
        world.registrar.submit(world.page("alice", "alice@example.org"));
        return world.correspondence.token();
    }

    private Confirmation confirm() {
        return world.confirmations.confirm(token, World.HOME);
    }

    private Confirmation look() {
        return world.confirmations.look(token, World.HOME);
    }
}
