package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.HandWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that an administrator makes for somebody. */
class ByHandTest {

    private static final Localpart ALICE = new Localpart("alice");
    private static final Password FRESH = Password.of("words of her own");

    private final HandWorld hand = new HandWorld();
    private final World world = hand.world;

    @Test
    void theOwnerChoosesThePasswordByTheLinkOnce() {
        ByHand.Made made = hand.make(HandWorld.entry("Alice", "Staff"), NameRules.DOORS, Access.LINK, "").made().orElseThrow();
        assertEquals(ALICE, made.account());
        assertEquals(Optional.of("Alice Liddell"), world.accounts.fullName("alice"));
        assertEquals(Optional.of("alice@example.org"), world.accounts.email("alice"));
        assertEquals(List.of("join alice Staff"), world.contacts.done);
        assertEquals(List.of(new Newcomer(ALICE, Way.HAND, Optional.of("Alice Liddell"), Locale.GERMAN)), world.newcomers);
        assertEquals(Optional.empty(), made.password());
        Token token = token(made);
        world.members.add(ALICE, world.clock.instant());
        assertEquals(Optional.of(ALICE), world.reset.reset(token, FRESH, World.HOME, true).account());
        assertTrue(world.accounts.verify(ALICE, FRESH));
        assertEquals(Optional.of(Reason.INVITE_INVALID), world.reset.reset(token, FRESH, World.HOME, true).problem().map(Problem::reason));
    }

    @Test
    void theLinkIsGoodForThreeDays() {
        Token token = token(hand.make("alice", Access.LINK).made().orElseThrow());
        world.members.add(ALICE, world.clock.instant());
        world.clock.advance(Duration.ofHours(71));
        assertTrue(world.reset.look(token, World.HOME).problem().isEmpty());
        world.clock.advance(Duration.ofHours(1));
        assertTrue(world.reset.look(token, World.HOME).problem().isPresent());
    }

    @Test
    void aMailedLinkIsShownToNobodyElse() {
        ByHand.Made made = hand.make("alice", Access.MAIL).made().orElseThrow();
        assertEquals(Optional.empty(), made.link());
        assertEquals(1, world.correspondence.letters().size());
        assertTrue(world.correspondence.letters().get(0).startsWith("welcome alice alice@example.org https://chat.test:7443/register/invite/"));
        assertTrue(world.correspondence.letters().get(0).endsWith(" de"));
    }

    @Test
    void whatCantBeMailedIsHandedOver() {
        world.correspondence.setBroken(true);
        ByHand.Made made = hand.make("alice", Access.MAIL).made().orElseThrow();
        assertTrue(made.unmailed() && made.link().isPresent());
        assertTrue(world.accounts.has("alice"));
    }

    @Test
    void aGeneratedPasswordLetsIn() {
        Password password = hand.make("alice", Access.GENERATED).made().orElseThrow().password().orElseThrow();
        assertTrue(world.accounts.verify(ALICE, password));
        assertTrue(password.reveal().matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"), "23 letters that can be told apart");
    }

    @ParameterizedTest
    @CsvSource({"30,512,30", "1,16,16", "1,18,18", "1,512,23"})
    void aGeneratedPasswordIsAsLongAsWanted(int least, int most, int length) {
        world.set("password.min=" + least, "password.max=" + most);
        Password password = hand.passwords.readable();
        assertEquals(length, password.length());
        assertTrue(Character.isLetterOrDigit(password.reveal().charAt(length - 1)));
    }

    @Test
    void aTypedPasswordHasToPassTheRules() {
        world.set("password.min=8");
        assertEquals(List.of(Reason.PASSWORD_TOO_SHORT), why(hand.make(HandWorld.entry("alice"), NameRules.DOORS, Access.TYPED, "short")));
        assertEquals(List.of(Reason.PASSWORD_MISSING), why(hand.make(HandWorld.entry("alice"), NameRules.DOORS, Access.TYPED, "")));
        assertEquals(List.of(Reason.PASSWORD_WEAK), why(hand.make(HandWorld.entry("aliceliddell"), NameRules.DOORS, Access.TYPED, "AliceLiddell")));
        ByHand.Made made = hand.make(HandWorld.entry("alice"), NameRules.DOORS, Access.TYPED, "words of hers").made().orElseThrow();
        assertEquals(Optional.empty(), made.password());
        assertTrue(world.accounts.verify(ALICE, Password.of("words of hers")));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsMade() {
        ByHand.Outcome outcome = hand.make(new Entry("a b", "x\u0000", "no address", List.of("Staff", "Nobody")), NameRules.DOORS,
                Access.TYPED, "");
        assertEquals(List.of(Reason.NAME_MALFORMED, Reason.FIELD_WRONG, Reason.EMAIL_MALFORMED, Reason.GROUP_UNKNOWN,
                Reason.PASSWORD_MISSING), why(outcome));
        assertEquals(List.of("Nobody"), outcome.problems().get(3).arguments());
        assertEquals(0, world.accounts.count());
    }

    @Test
    void anAdministratorIsToldWhoseNameItIs() {
        world.resident("bob", "s3cret");
        world.applications.file(Filed.bare("1", "carol"));
        world.invites.issue(new SampleInvites().invite(InviteKind.ACCOUNT, Inviter.SERVER, 1, world.clock.instant(),
                InviteTerms.none().named(new Localpart("dave"))));
        assertEquals(List.of(Reason.NAME_TAKEN), why(hand.make("BOB", Access.LINK)));
        assertEquals(List.of(Reason.NAME_KEPT), why(hand.make("carol", Access.LINK)));
        assertEquals(List.of(Reason.NAME_KEPT), why(hand.make("dave", Access.LINK)));
        assertEquals(List.of(Reason.NAME_RESERVED), why(hand.make("postmaster", Access.LINK)));
        assertEquals(1, world.accounts.count());
    }

    @ParameterizedTest
    @CsvSource({"postmaster,true", "ab,true", "\u210dans,true", "a b,false", "a@b,false", "bob,false", "carol,false"})
    void namesThatTheServerCanKeepPassWithoutTheRules(String name, boolean passes) {
        world.set("name.min=3");
        world.resident("bob", "s3cret");
        world.applications.file(Filed.bare("1", "carol"));
        assertEquals(passes, hand.make(HandWorld.entry(name), NameRules.SERVER, Access.LINK, "").made().isPresent());
        assertTrue(hand.make(HandWorld.entry(name), NameRules.DOORS, Access.LINK, "").made().isEmpty());
    }

    @Test
    void longNamesNeverPass() {
        assertEquals(List.of(Reason.NAME_TOO_LONG), why(hand.make(HandWorld.entry("x".repeat(65)), NameRules.SERVER, Access.LINK, "")));
    }

    @Test
    void whereAccountsCantBeMadeThatIsAllThatIsTold() {
        world.accounts.setReadOnly();
        assertEquals(List.of(Reason.STORE_READ_ONLY), why(hand.make(HandWorld.entry("a b"), NameRules.DOORS, Access.TYPED, "")));
    }

    @Test
    void aLinkThatNobodyCouldOpenIsNotMade() {
        hand.pages = Optional.empty();
        assertEquals(List.of(Reason.PAGE_MISSING), why(hand.make("alice", Access.LINK)));
        assertEquals(List.of(Reason.EMAIL_MISSING), why(hand.make(new Entry("alice", "", " ", List.of()), NameRules.DOORS, Access.MAIL, "")));
        assertEquals(0, world.accounts.count());
        assertTrue(hand.make("alice", Access.GENERATED).made().isPresent());
    }

    @Test
    void whenAGroupBreaksTheAccountIsRemovedAgain() {
        world.contacts.setBroken(true);
        assertEquals(List.of(Reason.UNAVAILABLE), why(hand.make(HandWorld.entry("alice", "Staff"), NameRules.DOORS, Access.LINK, "")));
        assertFalse(world.accounts.has("alice"));
        assertFalse(world.journal.failures().isEmpty());
    }

    @Test
    void whatCantEvenBeRemovedIsToldPrecisely() {
        world.contacts.setBroken(true);
        world.accounts.setStays(true);
        assertEquals(List.of(Reason.HALF_MADE), why(hand.make(HandWorld.entry("alice", "Staff"), NameRules.DOORS, Access.LINK, "")));
        assertTrue(world.accounts.has("alice"));
    }

    @Test
    void whenTheLinkBreaksTheAccountIsRemovedAgain() {
        hand.losesPages = true;
        assertEquals(List.of(Reason.UNAVAILABLE), why(hand.make("alice", Access.LINK)));
        assertEquals(1, world.accounts.asked());
        assertFalse(world.accounts.has("alice"));
        world.invites.setBroken(true);
        assertEquals(List.of(Reason.UNAVAILABLE), why(hand.make("alice", Access.LINK)));
        assertEquals(1, world.accounts.asked());
    }

    @Test
    void eachOutcomeIsInTheJournal() {
        hand.make("alice", Access.LINK);
        hand.make("alice", Access.LINK);
        assertEquals(List.of(Optional.empty(), Optional.of(Reason.NAME_TAKEN)),
                world.journal.decisions().stream().map(World::reason).toList());
        assertEquals(2, Collections.frequency(world.journal.knocks(), Knock.byHand("boss", Optional.of(new Localpart("alice")))));
    }

    @Test
    void secretsAreNotPrinted() {
        ByHand.Made made = hand.make("alice", Access.GENERATED).made().orElseThrow();
        ByHand.Made linked = hand.make("bob", Access.LINK).made().orElseThrow();
        assertFalse(made.toString().contains(made.password().orElseThrow().reveal()));
        assertFalse(linked.toString().contains(token(linked).text()));
    }

    private static Token token(ByHand.Made made) {
        String address = made.link().orElseThrow().address().toString();
        return Token.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static List<Reason> why(ByHand.Outcome outcome) {
        assertTrue(outcome.made().isEmpty());
        return outcome.problems().stream().map(Problem::reason).toList();
    }
}
