package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that wait: what is made, and that nothing is left when it breaks. */
class HoldingTest {

    private static final String MAIL = "alice@example.org";
    private final World world = new World("web.email.confirm=true");

    @Test
    void accountWaitsUntilTheLinkIsOpened() {
        assertEquals(new Decision.Held(new Localpart("alice"), Awaiting.CONFIRMATION), submit(world.page("alice", MAIL)));
        assertFalse(world.canSignIn("alice"));
        assertTrue(world.accounts.isHeld("alice"));
        assertEquals(Optional.of(MAIL), world.accounts.email("alice"));
        assertEquals(List.of("confirm alice alice@example.org en PT48H"), world.correspondence.letters());
        assertEquals(State.UNCONFIRMED, only().status().state());
        assertEquals(Optional.of(world.correspondence.token().hash()), only().link());
        assertEquals(1, world.spent.count());
    }

    @Test
    void accountWaitsForAnAdministrator() {
        world.set("web.mode=approval", "web.email=optional", "web.phone=optional", "web.reason=optional");
        Details told = new Details(Optional.of(MAIL), Optional.of(" +49 123 456 "), Optional.of("first\r\nsecond"), false,
                false, Locale.GERMAN);
        assertEquals(new Decision.Held(new Localpart("alice"), Awaiting.APPROVAL), submit(world.page("alice", told)));
        assertFalse(world.canSignIn("alice"));
        assertEquals(List.of(), world.correspondence.letters());
        assertEquals(State.WAITING, only().status().state());
        assertEquals(Optional.of("+49 123 456"), only().applicant().phone());
        assertEquals(Optional.of("first\nsecond"), only().applicant().motive());
        assertEquals("192.0.2.7", only().source());
        assertEquals(Door.WEB, only().door());
    }

    @Test
    void whatWasNotAskedForIsNotKept() {
        world.set("web.mode=approval");
        Details told = new Details(Optional.of(MAIL), Optional.of("+49 123 456"), Optional.of("please"), true, false,
                Locale.ENGLISH);
        submit(world.page("alice", told));
        assertEquals(Optional.empty(), only().applicant().email());
        assertEquals(Optional.empty(), only().applicant().phone());
        assertEquals(Optional.empty(), only().applicant().motive());
        assertEquals(Optional.empty(), world.accounts.email("alice"));
    }

    @Test
    void inBandAccountWaitsForAnAdministratorAndNotForMail() {
        world.set("inband.mode=approval", "web.email.confirm=true");
        assertEquals(new Decision.Held(new Localpart("alice"), Awaiting.APPROVAL), submit(world.request("alice")));
        assertFalse(world.canSignIn("alice"));
        assertEquals(List.of(), world.correspondence.letters());
    }

    @Test
    void optionalAddressIsKeptWithAnAccountThatIsAdmittedAtOnce() {
        world.set("web.email=optional");
        assertEquals(new Decision.Admitted(new Localpart("alice")), submit(world.page("alice", MAIL)));
        assertEquals(Optional.of(MAIL), world.accounts.email("alice"));
        assertTrue(world.canSignIn("alice"));
        assertEquals(List.of(), world.applications.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "approval"})
    void nameUnderApplicationIsTakenForEverybody(String mode) {
        world.set("web.mode=approval");
        submit(world.page("alice", MAIL));
        world.accounts.remove(new Localpart("alice"));
        world.set("web.mode=" + mode);
        Answer answer = world.solved(world.challenge());
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.request("alice", "s3cret words", answer)));
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.page("alice", MAIL)));
        assertFalse(world.accounts.has("alice"));
        assertEquals(Optional.empty(), reason(world.request("bob", "s3cret words", answer)));
    }

    @Test
    void nameOfAnAccountIsTakenAndTheAccountStaysAsItIs() {
        world.resident("alice", "s3cret words");
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.page("alice", MAIL)));
        assertTrue(world.canSignIn("alice"));
        nothingIsLeft(1);
    }

    @Test
    void mailThatCantBeSentTakesAllOfItBack() {
        world.correspondence.setBroken(true);
        assertEquals(Optional.of(Reason.MAIL_FAILED), reason(world.page("alice", MAIL)));
        nothingIsLeft(0);
        assertEquals(1, world.journal.failures().size());
        world.correspondence.setBroken(false);
        assertEquals(Optional.empty(), reason(world.page("alice", MAIL)));
    }

    /** Or else one right answer would tell of any number of addresses whether the mail server takes them. */
    @ParameterizedTest
    @ValueSource(strings = {"limit.mail.address=1/1d", "limit.mail.server=1/1h"})
    void mailThatFailedUsesUpPermitsForMail(String limit) {
        world.set("web.email.confirm=true", limit);
        world.correspondence.setBroken(true);
        assertEquals(Optional.of(Reason.MAIL_FAILED), reason(world.page("alice", MAIL)));
        world.correspondence.setBroken(false);
        assertEquals(Optional.of(Reason.TOO_MANY), reason(world.page("alice", MAIL)));
        assertEquals(List.of(), world.correspondence.letters());
    }

    @Test
    void mailThatFailedUsesUpNoPermitForAccounts() {
        world.set("web.email.confirm=true", "limit.success.source=1/1h");
        world.correspondence.setBroken(true);
        reason(world.page("alice", MAIL));
        world.correspondence.setBroken(false);
        assertEquals(Optional.empty(), reason(world.page("alice", MAIL)));
    }

    @Test
    void accountForWhichNoLetterWasTriedUsesUpNoPermitForMail() {
        world.set("web.email.confirm=true", "limit.mail.address=1/1d");
        world.resident("alice", "s3cret words");
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.page("alice", MAIL)));
        assertEquals(Optional.empty(), reason(world.page("bob", MAIL)));
    }

    @Test
    void accountThatCantBeHeldLeavesNothing() {
        world.accounts.setBreaksWhenHolding(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.page("alice", MAIL)));
        nothingIsLeft(0);
    }

    /** The store answers n questions and then is down; once it is back, the chores leave nothing half made. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void storeThatGoesDownOnTheWayLeavesNothingHalfMade(int answers) {
        world.correspondence.during(() -> world.applications.breakAfter(0));
        world.correspondence.setBroken(true);
        world.applications.breakAfter(answers);
        assertTrue(reason(world.page("alice", MAIL)).isPresent());
        assertFalse(world.accounts.has("alice") && world.canSignIn("alice"));
        world.applications.setBroken(false);
        world.clock.advance(Duration.ofDays(3));
        world.housekeeping.run();
        assertFalse(world.accounts.has("alice"));
        world.clock.advance(Duration.ofDays(60));
        world.housekeeping.run();
        assertEquals(List.of(), world.applications.all());
        assertEquals(0, world.spent.count());
    }

    @Test
    void userStoreThatIsDownLeavesNothing() {
        world.accounts.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.page("alice", MAIL)));
        world.accounts.setBroken(false);
        world.clock.advance(Duration.ofMinutes(11));
        world.housekeeping.run();
        assertFalse(world.accounts.has("alice"));
        assertEquals(Optional.empty(), reason(world.page("alice", MAIL)));
    }

    @Test
    void lettersToOneAddressAreLimitedHoweverItIsSpelt() {
        world.set("web.email.confirm=true", "limit.mail.address=2/1d");
        assertEquals(Optional.empty(), reason(world.page("one", "victim@example.org")));
        assertEquals(Optional.empty(), reason(world.page("two", "VICTIM@example.ORG")));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(world.page("three", "Victim@Example.org")));
        assertEquals(Optional.empty(), reason(world.page("three", MAIL)));
        assertEquals(3, world.correspondence.letters().size());
    }

    @Test
    void lettersOfTheServerAreLimitedAndRefusalUsesUpNothing() {
        world.set("web.email.confirm=true", "limit.mail.server=1/1h", "limit.mail.address=1/1d");
        assertEquals(Optional.empty(), reason(world.page("one", "one@example.org")));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(world.page("two", MAIL)));
        world.clock.advance(Duration.ofHours(1));
        assertEquals(Optional.empty(), reason(world.page("two", MAIL)));
    }

    @Test
    void nobodyWhoHasNotPaidCausesMailOrLearnsOfLimits() {
        world.set("web.email.confirm=true", "limit.mail.address=1/1d");
        reason(world.page("one", MAIL));
        RegistrationRequest good = world.page("two", MAIL);
        RegistrationRequest wrong = new RegistrationRequest(Door.WEB, World.HOME, true, good.username(), good.password(),
                Optional.of(Answer.of(world.challenge(Kind.PICTURE).token(), "WRONG")), good.details());
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), reason(wrong));
        assertEquals(1, world.correspondence.letters().size());
    }

    /** The mail server took the letter and then said nothing: the link was opened before we gave up. */
    @Test
    void accountThatWasConfirmedMeanwhileStays() {
        world.correspondence.setBroken(true);
        world.correspondence.during(() -> world.confirmations.confirm(world.correspondence.token(), World.HOME));
        assertEquals(Optional.empty(), reason(world.page("alice", MAIL)));
        assertTrue(world.canSignIn("alice"));
        assertEquals(1, world.spent.count());
        assertEquals(1, world.newcomers.size(), "welcomed, once");
    }

    /** The person was told that there is no account, and may try again. */
    @Test
    void accountThatCantBeRemovedAfterAMailThatFailedIsGoneWithinMinutes() {
        world.correspondence.setBroken(true);
        world.correspondence.during(() -> world.accounts.setBroken(true));
        assertEquals(Optional.of(Reason.MAIL_FAILED), reason(world.page("alice", MAIL)));
        world.accounts.setBroken(false);
        world.correspondence.setBroken(false);
        world.correspondence.during(() -> { });
        world.clock.advance(Settling.PATIENCE.plusMillis(1));
        world.housekeeping.run();
        assertEquals(Optional.empty(), reason(world.page("alice", MAIL)));
    }

    /** Housekeeping took it for broken off, and somebody else may have the name. */
    @Test
    void accountThatWasMadeTooLateIsRemovedAgain() {
        world.accounts.beforeHolding(this::stall);
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.page("alice", MAIL)));
        assertFalse(world.accounts.has("alice"));
        assertFalse(world.applications.reserves(new Localpart("alice")));
    }

    @Test
    void applicationThatIsGivenUpMakesNoAccount() {
        world.applications.afterFiling(this::stall);
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.page("alice", MAIL)));
        assertEquals(0, world.accounts.asked());
    }

    private void stall() {
        world.clock.advance(Settling.PATIENCE.plusMillis(1));
        world.housekeeping.run();
    }

    private void nothingIsLeft(int accounts) {
        assertEquals(accounts, world.accounts.count());
        assertEquals(List.of(), world.applications.all());
        assertEquals(0, world.spent.count());
        assertEquals(List.of(), world.correspondence.letters());
    }

    private Application only() {
        assertEquals(1, world.applications.all().size());
        return world.applications.all().get(0);
    }

    private Decision submit(RegistrationRequest request) {
        return world.registrar.submit(request);
    }

    private Optional<Reason> reason(RegistrationRequest request) {
        return World.reason(submit(request));
    }
}
