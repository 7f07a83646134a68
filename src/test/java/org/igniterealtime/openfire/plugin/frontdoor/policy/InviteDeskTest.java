package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms.Skip;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Olaf is a member, Ada an administrator, and there is a group Staff. */
class InviteDeskTest {

    private final InvitingWorld inviting = new InvitingWorld("inband.mode=invite");
    private final InviteDesk desk = desk();

    @Test
    void anInviteCarriesAllThatWasTyped() {
        InviteDesk.Handed handed = made(InviteKind.ACCOUNT, Set.of(Skip.CHALLENGE), Map.of(Field.INVITER, " Olaf@localhost",
                Field.USERNAME, "Carla", Field.USES, "1", Field.LIFETIME, "36h", Field.GROUPS, " Staff \n\nStaff",
                Field.CONTACTS, "olaf, ada;olaf", Field.NOTE, " hello ", Field.LANGUAGE, "de", Field.EMAIL, "c@x.test"));
        Invite invite = handed.issued().invite();
        assertEquals(Optional.of(invite), inviting.open.look(handed.issued().token()));
        assertEquals(Inviter.member(InvitingWorld.OLAF), invite.inviter());
        assertEquals(Duration.ofHours(36), Duration.between(invite.created(), invite.expires()));
        assertEquals(new InviteTerms(Optional.of(new Localpart("carla")), List.of("Staff"),
                List.of(InvitingWorld.OLAF, InvitingWorld.ADA), Note.parse("hello"), Optional.of(Locale.GERMAN),
                Email.parse("c@x.test"), Set.of(Skip.CHALLENGE)), invite.terms());
        assertEquals("https://chat.test:7443/register/invite/" + handed.issued().token().text(), handed.page().orElseThrow().toString());
        assertEquals("xmpp:carla@localhost?register;preauth=" + handed.issued().token().text(), handed.app().orElseThrow());
        assertEquals(Approval.Letter.SENT, handed.letter());
        assertEquals(1, inviting.world.correspondence.letters().size());
        assertFalse(handed.toString().contains(handed.issued().token().text()));
    }

    @Test
    void withNothingSaidTheServerInvitesOnce() {
        Invite invite = made(InviteKind.ACCOUNT, Set.of(), Map.of(Field.LIFETIME, "7d")).issued().invite();
        assertEquals(Inviter.SERVER, invite.inviter());
        assertEquals(1, invite.places().all());
        assertEquals(Set.of(), invite.terms().skips());
    }

    @Test
    void administratorsHaveNoQuota() {
        inviting.quota = new InviteQuota(1, 1);
        assertEquals(1000, made(InviteKind.CONTACT, Set.of(), Map.of(Field.INVITER, "olaf", Field.LIFETIME, "1d",
                Field.USES, "1000")).issued().invite().places().all());
    }

    @Test
    void aContactInviteMakesItsInviterAContact() {
        InviteDesk.Handed handed = made(InviteKind.CONTACT, Set.of(), Map.of(Field.INVITER, "olaf", Field.LIFETIME, "1d"));
        assertEquals(List.of(InvitingWorld.OLAF), handed.issued().invite().terms().contacts());
        assertTrue(handed.app().orElseThrow().startsWith("xmpp:olaf@localhost?roster"));
    }

    @Test
    void aNewPasswordNeedsAPage() {
        Map<Field, String> typed = Map.of(Field.USERNAME, "olaf", Field.LIFETIME, "3d", Field.INVITER, "ignored", Field.GROUPS, "none");
        InviteDesk.Handed handed = made(InviteKind.PASSWORD_RESET, Set.of(), typed);
        assertEquals(Optional.empty(), handed.app());
        inviting.pages = Optional.of("http://chat.test:7070/register");
        InviteDesk.Outcome outcome = desk.make(new InviteDraft(InviteKind.PASSWORD_RESET, typed, Set.of()));
        assertEquals(Optional.of(Problem.of(Reason.PAGE_MISSING)), outcome.problem());
    }

    @Test
    void appsGetNoLinkThatTheyCanDoNothingWith() {
        inviting.world.set("inband.mode=closed");
        assertEquals(Optional.empty(), made(InviteKind.ACCOUNT, Set.of(), Map.of(Field.LIFETIME, "1d")).app());
        assertTrue(made(InviteKind.CONTACT, Set.of(), Map.of(Field.INVITER, "olaf", Field.LIFETIME, "1d")).app().isPresent());
    }

    @Test
    void aNameIsKeptForOne() {
        Map<Field, String> typed = Map.of(Field.USERNAME, "carla", Field.LIFETIME, "1d");
        made(InviteKind.ACCOUNT, Set.of(), typed);
        assertEquals(Map.of(Field.USERNAME, Problem.of(Reason.NAME_TAKEN)),
                desk.make(new InviteDraft(InviteKind.ACCOUNT, typed, Set.of())).wrong());
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT, USES, 0, FIELD_WRONG", "ACCOUNT, USES, 1001, FIELD_WRONG", "ACCOUNT, USES, x, FIELD_WRONG",
            "ACCOUNT, USES, 99999999999, FIELD_WRONG", "ACCOUNT, LIFETIME, 0d, FIELD_WRONG", "ACCOUNT, LIFETIME, d, FIELD_WRONG",
            "ACCOUNT, LIFETIME, 366d, FIELD_WRONG", "ACCOUNT, LIFETIME, -1d, FIELD_WRONG", "PASSWORD_RESET, LIFETIME, 73h, FIELD_WRONG",
            "ACCOUNT, USERNAME, olaf, NAME_TAKEN", "ACCOUNT, USERNAME, a b, NAME_MALFORMED", "PASSWORD_RESET, USERNAME, gone, ACCOUNT_UNKNOWN",
            "PASSWORD_RESET, USERNAME, '', ACCOUNT_UNKNOWN", "CONTACT, USERNAME, carla, FIELD_WRONG", "CONTACT, INVITER, '', FIELD_WRONG",
            "ACCOUNT, INVITER, gone, FIELD_WRONG", "ACCOUNT, INVITER, locked, FIELD_WRONG", "ACCOUNT, GROUPS, Nobody, FIELD_WRONG",
            "ACCOUNT, CONTACTS, olaf gone, FIELD_WRONG", "ACCOUNT, LANGUAGE, xx, FIELD_WRONG", "ACCOUNT, EMAIL, a@, FIELD_WRONG"})
    void whatCantBeUsedIsToldAtItsField(InviteKind kind, Field field, String text, Reason reason) {
        Map<Field, String> typed = new EnumMap<>(Map.of(Field.LIFETIME, "1d"));
        if (kind == InviteKind.PASSWORD_RESET) {
            typed.put(Field.USERNAME, "olaf");
        }
        if (kind == InviteKind.CONTACT) {
            typed.put(Field.INVITER, "olaf");
        }
        assertTrue(desk.make(new InviteDraft(kind, typed, Set.of())).handed().isPresent(), "without it there is nothing wrong");
        typed.put(field, text);
        InviteDesk.Outcome outcome = desk.make(new InviteDraft(kind, typed, Set.of()));
        assertEquals(Set.of(field), outcome.wrong().keySet());
        assertEquals(reason, outcome.wrong().get(field).reason());
        assertTrue(outcome.handed().isEmpty());
    }

    @Test
    void longTextsAndListsAreRefused() {
        String names = String.join(" ", java.util.Collections.nCopies(21, "olaf")) + " ada";
        assertEquals(Set.of(), wrong(Field.CONTACTS, names), "the same name counts once");
        assertEquals(Set.of(Field.NOTE), wrong(Field.NOTE, "x".repeat(501)));
        StringBuilder many = new StringBuilder();
        for (int number = 0; number < 21; number++) {
            inviting.people.groups.put("g" + number, Set.of());
            many.append("g").append(number).append('\n');
        }
        assertEquals(Set.of(Field.GROUPS), wrong(Field.GROUPS, many.toString()));
        assertEquals(Set.of(), wrong(Field.GROUPS, many.substring(3)));
    }

    private Set<Field> wrong(Field field, String text) {
        return desk.make(new InviteDraft(InviteKind.ACCOUNT, Map.of(Field.LIFETIME, "1d", field, text), Set.of())).wrong().keySet();
    }

    private InviteDesk.Handed made(InviteKind kind, Set<Skip> skips, Map<Field, String> typed) {
        InviteDesk.Outcome outcome = desk.make(new InviteDraft(kind, typed, skips));
        assertEquals(Map.of(), outcome.wrong());
        return outcome.handed().orElseThrow();
    }

    private InviteDesk desk() {
        inviting.people.groups.put("Staff", Set.of());
        inviting.people.accounts.add("locked");
        Names names = new Names("localhost", typed -> Optional.of(typed.toLowerCase(Locale.ROOT)).filter(name -> !name.contains(" ")));
        InviteDraftReader reader = new InviteDraftReader(new InviteDraftNames(inviting.world::settings, names, inviting.people,
                account -> inviting.people.isAccount(account) && !account.text().equals("locked")));
        return new InviteDesk(inviting.world::settings, reader, new IssueInvite(inviting.store, inviting.world.time, new Random(5)),
                inviting.rights, new InviteAddresses(inviting.world::settings, new InviteLink("localhost"), inviting::landing),
                new InvitePost(inviting.world::settings, inviting.world.limiter, inviting.world.correspondence, inviting.world.journal));
    }
}
