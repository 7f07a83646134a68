package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invites in the pipeline, through both doors. */
class InvitedTest {

    private static final Localpart OLAF = new Localpart("olaf");
    private static final Set<InviteTerms.Skip> MEMBERS = Set.of(InviteTerms.Skip.CHALLENGE);
    private static final Set<InviteTerms.Skip> ADMINISTRATORS =
            Set.of(InviteTerms.Skip.CHALLENGE, InviteTerms.Skip.APPROVAL);

    private final World world = new World("inband.mode=invite", "web.mode=invite");
    private int issued;

    @BeforeEach
    void olafIsThere() {
        world.members.add(OLAF, Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void whoHasAnInviteGetsInOnceWithoutChallenge(Door door) {
        Token token = contact(1);
        assertEquals(Optional.empty(), come(door, "bob", token));
        assertTrue(world.canSignIn("bob"));
        assertEquals(List.of("befriend olaf bob"), world.contacts.done);
        assertEquals(Optional.of(Inviter.member(OLAF)), world.journal.knocks().get(0).inviter());
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "carl", token));
        assertFalse(world.accounts.has("carl"));
        Redemption use = world.invites.origin(new Localpart("bob")).orElseThrow();
        assertEquals(Inviter.member(OLAF), use.inviter());
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void nobodyElseGetsIn(Door door) {
        assertEquals(Optional.of(Reason.INVITE_NEEDED), World.reason(world.registrar.submit(request(door, "bob"))));
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", Token.NOBODYS));
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", revoked()));
        Token late = contact(1);
        world.clock.advance(Duration.ofDays(8));
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", late));
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob",
                issue(InviteKind.PASSWORD_RESET, 1, InviteTerms.none().named(OLAF))));
        assertEquals(0, world.accounts.count());
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void guessesAreCountedAtEveryDoor(Door door) {
        world.set("inband.mode=invite", "web.mode=invite", "limit.invite.source=2/10m");
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", Token.NOBODYS));
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", Token.NOBODYS));
        assertEquals(Optional.of(Reason.TOO_MANY), come(door, "bob", contact(1)));
    }

    /** Somebody with many networks can use up what the server has for wrong ones, and locks nobody out by it. */
    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void rightOnesAreGoodHoweverManyWrongOnesTheServerHasSeen(Door door) {
        world.set("inband.mode=invite", "web.mode=invite", "limit.invite.server=1/10m");
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(door, "bob", Token.NOBODYS));
        assertEquals(Optional.of(Reason.TOO_MANY), come(door, "bob", Token.NOBODYS));
        assertEquals(Optional.of(Reason.TOO_MANY), come(door, "bob", revoked()));
        assertEquals(Optional.empty(), come(door, "bob", contact(1)));
    }

    @Test
    void aClosedDoorLooksAtNothing() {
        world.set("inband.mode=closed");
        for (int i = 0; i < 30; i++) {
            assertEquals(Optional.of(Reason.CLOSED), come(Door.IN_BAND, "bob", Token.NOBODYS));
        }
        world.set("inband.mode=invite");
        assertEquals(Optional.empty(), come(Door.IN_BAND, "bob", contact(1)));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void anotherNameThanTheKeptOneIsNotToBeHad(Door door) {
        Token token = issue(InviteKind.ACCOUNT, 1, terms(ADMINISTRATORS).named(new Localpart("nora")));
        assertEquals(Optional.of(Reason.INVITE_NAME), come(door, "bob", token));
        assertEquals(Optional.of(Reason.NAME_TAKEN), come(door, "nora", contact(1)), "kept for somebody");
        assertEquals(Optional.empty(), come(door, "nora", token));
        assertEquals(List.of(), world.contacts.done, "an account is no friend unless the invite says so");
    }

    @Test
    void keptNamesAreTakenAtOpenDoors() {
        issue(InviteKind.ACCOUNT, 1, terms(ADMINISTRATORS).named(new Localpart("nora")));
        world.set("inband.mode=captcha", "web.mode=open");
        assertEquals(Optional.of(Reason.NAME_TAKEN), World.reason(world.registrar.submit(world.request("nora"))));
        assertEquals(Optional.of(Reason.NAME_TAKEN), World.reason(world.registrar.submit(
                world.page("nora", Details.none(Locale.ENGLISH)))));
        world.clock.advance(Duration.ofDays(8));
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.request("nora"))));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void approvalIsNotSkippedByAMembersInvite(Door door) {
        world.set("inband.mode=approval", "web.mode=approval");
        InviteTerms more = new InviteTerms(Optional.empty(), List.of("Staff"), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), MEMBERS);
        assertEquals(Optional.empty(), come(door, "bob", issue(InviteKind.CONTACT, 1, more)));
        assertFalse(world.canSignIn("bob"));
        assertEquals(List.of(), world.contacts.done, "not before they are let in");
        Application waiting = world.approvals.waiting(5).get(0);
        world.approvals.approve(waiting.id(), "ada");
        assertEquals(List.of("befriend olaf bob", "join bob Staff"), world.contacts.done);
        assertTrue(world.canSignIn("bob"));
    }

    @ParameterizedTest
    @EnumSource(value = Door.class, mode = EnumSource.Mode.EXCLUDE, names = "CONSOLE")
    void approvalIsSkippedWhereTheInviteSaysSo(Door door) {
        world.set("inband.mode=approval", "web.mode=approval");
        assertEquals(Optional.empty(), come(door, "bob", issue(InviteKind.ACCOUNT, 1, terms(ADMINISTRATORS))));
        assertTrue(world.canSignIn("bob"));
    }

    @Test
    void afterTheMailIsConfirmedTheInviteStillCounts() {
        world.set("web.mode=approval", "web.email.confirm=true", "web.email=required");
        RegistrationRequest request = world.page("bob", "bob@example.org");
        Token token = issue(InviteKind.ACCOUNT, 1, terms(ADMINISTRATORS));
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(request.with(token))));
        assertFalse(world.canSignIn("bob"), "no invite spares the confirmation");
        world.confirmations.confirm(world.correspondence.token(), World.HOME);
        assertTrue(world.canSignIn("bob"), "no approval is needed");
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.page("carl", "c@example.org")
                .with(contact(1)))));
        world.confirmations.confirm(world.correspondence.token(), World.HOME);
        assertFalse(world.canSignIn("carl"), "a member's invite leaves it to the administrator");
    }

    @Test
    void whoOpensTheLinkBeforeTheInviteIsUsedUpLosesNothing() {
        for (String mode : List.of("open", "approval")) {
            world.set("web.mode=" + mode, "web.email.confirm=true", "web.email=required");
            String name = "bob-" + mode;
            List<Boolean> tooEarly = new ArrayList<>();
            world.correspondence.during(() -> {
                world.correspondence.during(() -> { });
                assertThrows(BrokenException.class, () -> world.confirmations.confirm(world.correspondence.token(), World.HOME));
                tooEarly.add(world.canSignIn(name));
            });
            InviteTerms more = new InviteTerms(Optional.empty(), List.of("Staff"), List.of(OLAF), Optional.empty(),
                    Optional.empty(), Optional.empty(), ADMINISTRATORS);
            assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.page(name, name + "@example.org")
                    .with(issue(InviteKind.ACCOUNT, 1, more)))));
            assertEquals(List.of(false), tooEarly);
            assertTrue(world.confirmations.confirm(world.correspondence.token(), World.HOME) instanceof Confirmation.Admitted);
            assertTrue(world.canSignIn(name));
            assertTrue(world.contacts.done.containsAll(List.of("befriend olaf " + name, "join " + name + " Staff")));
        }
    }

    @Test
    void whoIsApprovedBeforeTheInviteIsUsedUpLosesNothing() {
        world.set("web.mode=approval");
        RegistrationRequest request = world.page("bob", Details.none(Locale.ENGLISH)).with(contact(1));
        Redemption claim = world.open.claim(world.invites.find(InviteId.of(request.invite().orElseThrow())).orElseThrow(),
                Invitee.here(new Localpart("bob")), Redemptions.Expiry.COUNTS).orElseThrow();
        assertTrue(world.registrar.submit(world.page("bob", Details.none(Locale.ENGLISH))) instanceof Decision.Held);
        String waiting = world.approvals.waiting(5).get(0).id();
        assertThrows(BrokenException.class, () -> world.approvals.approve(waiting, "ada"));
        assertFalse(world.canSignIn("bob"));
        world.open.complete(claim);
        world.approvals.approve(waiting, "ada");
        assertTrue(world.canSignIn("bob"));
        assertEquals(List.of("befriend olaf bob"), world.contacts.done);
    }

    @Test
    void anInviteThatSparesNothingAsksForTheChallenge() {
        Token token = issue(InviteKind.CONTACT, 1, terms(Set.of()));
        assertEquals(Optional.of(Reason.CHALLENGE_MISSING), come(Door.IN_BAND, "bob", token));
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.request("bob").with(token))));
    }

    @Test
    void whatWasShownMayExpireMeanwhile() {
        Token token = contact(1);
        Entitlement right = world.preauth.present(token.text(), World.HOME, true).entitlement().orElseThrow();
        world.clock.advance(Duration.ofDays(8));
        assertEquals(Optional.empty(), World.reason(
                world.registrar.submit(request(Door.IN_BAND, "bob"), Optional.of(right))));
    }

    @Test
    void whatWasShownMayNotBeTakenBackMeanwhile() {
        Token token = contact(1);
        Entitlement right = world.preauth.present(token.text(), World.HOME, true).entitlement().orElseThrow();
        world.invites.revoke(right.invite().id());
        assertEquals(Optional.of(Reason.INVITE_INVALID), World.reason(
                world.registrar.submit(request(Door.IN_BAND, "bob"), Optional.of(right))));
        assertFalse(world.accounts.has("bob"));
    }

    @Test
    void aTakenNameUsesNothingUp() {
        world.resident("bob", "first");
        Token token = contact(1);
        assertEquals(Optional.of(Reason.NAME_TAKEN), come(Door.IN_BAND, "bob", token));
        assertEquals(Optional.empty(), come(Door.IN_BAND, "carl", token));
    }

    @Test
    void invitesOfALockedOrRemovedMemberAreVoid() {
        Token token = contact(3);
        assertEquals(Optional.empty(), come(Door.WEB, "bob", token));
        world.members.lock(OLAF);
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(Door.WEB, "carl", token));
        world.members.remove(OLAF);
        assertEquals(Optional.of(Reason.INVITE_INVALID), come(Door.WEB, "dora", token));
    }

    @Test
    void aBrokenStoreLetsNobodyInAndUsesNothingUp() {
        Token token = contact(1);
        world.invites.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), come(Door.WEB, "bob", token));
        assertFalse(world.accounts.has("bob"));
        world.invites.setBroken(false);
        world.accounts.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), come(Door.WEB, "bob", token));
        world.accounts.setBroken(false);
        assertEquals(Optional.empty(), come(Door.WEB, "bob", token));
    }

    @Test
    void brokenContactListsNeverUndoTheAccount() {
        world.contacts.setBroken(true);
        assertEquals(Optional.empty(), come(Door.WEB, "bob", contact(1)));
        assertTrue(world.canSignIn("bob"));
    }

    @Test
    void aLostPlaceTakesTheAccountWithIt() {
        for (String mode : List.of("open", "approval")) {
            world.set("web.mode=" + mode);
            Claim late = attempt -> Claim.Outcome.sealed(() -> { }, () ->
                    Optional.of(Problem.of(Reason.INVITE_INVALID)));
            assertEquals(Optional.of(Reason.INVITE_INVALID), World.reason(with(late)));
            assertFalse(world.accounts.has("bob"), mode);
            assertFalse(world.applications.reserves(new Localpart("bob")), mode);
        }
    }

    @Test
    void whenItCantBeSealedNothingIsLeft() {
        world.set("web.mode=open");
        List<String> released = new ArrayList<>();
        Claim lost = attempt -> Claim.Outcome.sealed(() -> released.add("given back"), () -> {
            throw new BrokenException("for the test", null);
        });
        assertEquals(Optional.of(Reason.UNAVAILABLE), World.reason(with(lost)));
        assertFalse(world.accounts.has("bob"));
        assertEquals(List.of("given back"), released);
        Claim gone = attempt -> Claim.Outcome.sealed(() -> released.add("twice"), () -> {
            world.accounts.setBroken(true);
            throw new BrokenException("for the test", null);
        });
        assertEquals(Optional.of(Reason.UNAVAILABLE), World.reason(with(gone)));
        world.accounts.setBroken(false);
        assertTrue(world.accounts.has("bob"), "it could not be removed");
        assertEquals(List.of("given back"), released, "so its place stays taken");
    }

    @Test
    void anAccountThatIsTooLateAndStaysIsToldOfByName() {
        for (String mode : List.of("open", "approval")) {
            world.set("web.mode=" + mode);
            List<String> released = new ArrayList<>();
            Claim late = attempt -> Claim.Outcome.sealed(() -> released.add("given back"), () -> {
                world.accounts.setBroken(true);
                return Optional.of(Problem.of(Reason.INVITE_INVALID));
            });
            int before = world.journal.failures().size();
            assertEquals(Optional.of(Reason.UNAVAILABLE), World.reason(with(late)));
            world.accounts.setBroken(false);
            assertEquals(List.of(), released, "what it cost stays taken: somebody has an account");
            String told = world.journal.failures().get(before).getMessage();
            assertTrue(told.contains("bob") && told.contains("could not be removed"), told);
            world.accounts.remove(new Localpart("bob"));
        }
    }

    @Test
    void aNameThatIsKeptWhileItsAccountIsMadeIsNotToBeHad() {
        for (String mode : List.of("open", "approval")) {
            world.set("web.mode=" + mode);
            Localpart bob = new Localpart("bob");
            List<Token> kept = new ArrayList<>();
            assertEquals(Optional.of(Reason.NAME_TAKEN), World.reason(with(new KeptName(world.invites, world.time), attempt -> {
                kept.add(issue(InviteKind.ACCOUNT, 1, terms(ADMINISTRATORS).named(bob)));
                return Claim.Outcome.notNeeded();
            })));
            assertFalse(world.accounts.has("bob"), mode);
            assertEquals(Optional.empty(), come(Door.WEB, "bob", kept.get(0)), mode);
            world.accounts.remove(bob);
        }
    }

    @Test
    void aLetterThatWasWrittenStaysSpentWithoutThePlace() {
        world.set("web.mode=open");
        List<String> released = new ArrayList<>();
        for (boolean broken : new boolean[] {false, true}) {
            Claim lost = attempt -> Claim.Outcome.sealed(() -> released.add("place"), () -> {
                if (broken) {
                    throw new BrokenException("for the test", null);
                }
                return Optional.of(Problem.of(Reason.INVITE_INVALID));
            });
            assertTrue(World.reason(with(attempt -> Claim.Outcome.takenForLetter(() -> released.add("letter")), lost)).isPresent());
            assertFalse(world.accounts.has("bob"));
        }
        assertEquals(List.of("place", "place"), released);
    }

    private Decision with(Claim... claims) {
        return new Registrar(world::settings,
                new Limits(world.limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER), world.names, world.preauth, List.of(),
                List.of(claims), world.admission, world.journal).submit(world.page("bob", Details.none(Locale.ENGLISH)));
    }

    private Optional<Reason> come(Door door, String name, Token token) {
        return World.reason(world.registrar.submit(request(door, name).with(token)));
    }

    private RegistrationRequest request(Door door, String name) {
        return new RegistrationRequest(door, World.HOME, true, Optional.of(name),
                Optional.of(Password.of("s3cret words")), Optional.empty(), Details.none(Locale.ENGLISH));
    }

    private Token contact(int places) {
        return issue(InviteKind.CONTACT, places, terms(MEMBERS));
    }

    private Token revoked() {
        Token token = contact(1);
        world.invites.revoke(InviteId.of(token));
        return token;
    }

    private static InviteTerms terms(Set<InviteTerms.Skip> skips) {
        return new InviteTerms(Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), skips);
    }

    private Token issue(InviteKind kind, int places, InviteTerms terms) {
        Token token = Token.random(new Random(++issued));
        Instant now = world.clock.instant();
        assertTrue(world.invites.issue(new Invite(InviteId.of(token), kind, Inviter.member(OLAF), Seats.of(places), now,
                now.plus(Duration.ofDays(7)), InviteEnd.NONE, terms)));
        return token;
    }
}
