package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.ANNA;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.BOB;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.START;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.WEEK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Invites} promises. */
public abstract class InvitesContract {

    private static final Inviter MEMBER = Inviter.member(ANNA);
    private final SampleInvites sample = new SampleInvites();

    /** An empty one. */
    protected abstract Invites invites();

    @Test
    void everythingAnInviteCarriesIsKept() {
        Invite full = sample.invite(InviteKind.ACCOUNT, MEMBER, 1, START, new InviteTerms(Optional.of(BOB),
                List.of("Friends & foes", "Straße"), List.of(ANNA, new Localpart("юля")),
                Note.parse("For Bob\nhe's \"nice\" \uD83D\uDE00"), Optional.of(Locale.forLanguageTag("pt-BR")),
                Email.parse("bob@example.org"), EnumSet.allOf(InviteTerms.Skip.class)));
        Invite bare = sample.invite(InviteKind.CONTACT, Inviter.SERVER, 10, START, InviteTerms.none());
        assertTrue(invites().issue(full));
        assertTrue(invites().issue(bare));
        assertEquals(Optional.of(full), invites().find(full.id()));
        assertEquals(Optional.of(bare), invites().find(bare.id()));
        assertEquals(Optional.empty(), invites().find(sample.invite().id()));
    }

    @Test
    void nameIsKeptForOneInviteUntilItEnds() {
        Invite first = sample.named(BOB);
        assertTrue(invites().issue(first));
        assertFalse(invites().issue(sample.named(BOB)));
        assertEquals(Optional.of(first), invites().reservedBy(BOB, START));
        assertEquals(Optional.empty(), invites().reservedBy(ANNA, START));
        assertTrue(invites().revoke(first.id()));
        assertEquals(Optional.empty(), invites().reservedBy(BOB, START));
        assertTrue(invites().issue(sample.named(BOB)));
    }

    /** Many a database takes them for one unless it is told. */
    @Test
    void namesAndInvitersThatLookAlikeAreKeptApart() {
        List<String> alike = List.of("jose", "jos\u00e9", "Jose", "josse", "jo\u00dfe", "\u043e\u043b\u044f", "\u04e7\u043b\u044f",
                "\ud83d\ude00", "\ud83d\ude01");
        for (String name : alike) {
            InviteTerms terms = InviteTerms.none().named(new Localpart(name));
            assertTrue(invites().issue(sample.invite(InviteKind.ACCOUNT, Inviter.member(new Localpart(name)), 1, START, terms)), name);
        }
        for (String name : alike) {
            assertEquals(Optional.of(new Localpart(name)), invites().reservedBy(new Localpart(name), START)
                    .flatMap(invite -> invite.terms().username()));
            assertEquals(1, invites().countOpen(List.of(Inviter.member(new Localpart(name))), START), name);
        }
    }

    @Test
    void nameOfAnExpiredInviteIsFree() {
        Invite old = sample.named(BOB);
        invites().issue(old);
        assertTrue(invites().reservedBy(BOB, START.plus(WEEK).minusMillis(1)).isPresent());
        assertFalse(invites().reservedBy(BOB, START.plus(WEEK)).isPresent());
        Invite next = sample.invite(InviteKind.ACCOUNT, MEMBER, 1, START.plus(WEEK), InviteTerms.none().named(BOB));
        assertTrue(invites().issue(next));
        assertEquals(Optional.of(next), invites().reservedBy(BOB, START.plus(WEEK)));
    }

    @Test
    void passwordResetsKeepNoName() {
        InviteTerms bobs = InviteTerms.none().named(BOB);
        assertTrue(invites().issue(sample.invite(InviteKind.PASSWORD_RESET, Inviter.SERVER, 1, START, bobs)));
        assertTrue(invites().issue(sample.invite(InviteKind.PASSWORD_RESET, Inviter.SERVER, 1, START, bobs)));
        assertFalse(invites().reservedBy(BOB, START).isPresent());
    }

    @Test
    void whatHasExpiredStaysSoWhateverTheTimeIs() {
        Invite invite = sample.invite();
        invites().issue(invite);
        invites().expire(START.plus(WEEK).minusMillis(1));
        assertEquals(InviteState.OPEN, state(invite, START));
        invites().expire(START.plus(WEEK));
        assertEquals(InviteState.EXPIRED, state(invite, START));
    }

    @Test
    void revokingChangesOnlyThatOne() {
        Invite one = sample.invite();
        Invite other = sample.invite();
        invites().issue(one);
        invites().issue(other);
        assertTrue(invites().revoke(one.id()));
        assertFalse(invites().revoke(one.id()));
        assertFalse(invites().revoke(sample.invite().id()));
        assertEquals(InviteState.REVOKED, state(one, START));
        assertEquals(InviteState.OPEN, state(other, START));
    }

    @Test
    void revokingAllTakesBackTheOpenOnesOfThoseInviters() {
        Invite open = sample.invite();
        Invite over = sample.invite(InviteKind.CONTACT, MEMBER, 1, START.minus(WEEK), InviteTerms.none());
        Invite bobs = sample.invite(InviteKind.CONTACT, Inviter.member(BOB), 3, START, InviteTerms.none());
        Invite servers = sample.named(BOB);
        List.of(open, over, bobs, servers).forEach(invites()::issue);
        List<Inviter> many = new ArrayList<>(List.of(MEMBER, Inviter.member(BOB)));
        for (int other = 0; other < 250; other++) {
            many.add(0, Inviter.member(new Localpart("other" + other)));
        }
        assertEquals(2, invites().countOpen(many, START));
        assertEquals(1, invites().countOpen(List.of(Inviter.SERVER), START));
        assertEquals(2, invites().revokeAll(many, START));
        assertEquals(0, invites().countOpen(many, START));
        assertEquals(0, invites().countOpen(List.of(), START));
        assertEquals(List.of(InviteState.REVOKED, InviteState.REVOKED, InviteState.REVOKED, InviteState.OPEN),
                List.of(state(open, START), state(over, START), state(bobs, START), state(servers, START)));
        assertEquals(0, invites().revokeAll(List.of(), START));
    }

    @Test
    void listHasEveryInviteOnceTheNewestFirst() {
        List<Invite> all = new ArrayList<>();
        for (int number = 0; number < 25; number++) {
            all.add(sample.invite(InviteKind.CONTACT, MEMBER, 1, START.plusMillis(number / 4), InviteTerms.none()));
            invites().issue(sample.invite(InviteKind.CONTACT, Inviter.SERVER, 1, START, InviteTerms.none()));
        }
        all.forEach(invites()::issue);
        all.sort(Comparator.comparing(Invite::created).thenComparing(invite -> invite.id().hash()).reversed());
        assertEquals(all, walk(InviteQuery.all(START, 4).by(MEMBER)));
        assertEquals(50, walk(InviteQuery.all(START, 7)).size());
        assertEquals(25, walk(InviteQuery.all(START, 25).by(MEMBER)).size());
    }

    @Test
    void listByState() {
        Invite open = sample.invite();
        Invite over = sample.invite(InviteKind.CONTACT, MEMBER, 1, START.minus(WEEK), InviteTerms.none());
        Invite revoked = sample.invite(InviteKind.CONTACT, MEMBER, 1, START.minusSeconds(1), InviteTerms.none());
        Invite marked = sample.invite(InviteKind.CONTACT, MEMBER, 1, START.minus(WEEK).minusSeconds(5), InviteTerms.none());
        List.of(open, over, revoked, marked).forEach(invites()::issue);
        invites().revoke(revoked.id());
        invites().expire(START.minusSeconds(1));
        assertEquals(List.of(open.id()), ids(InviteQuery.all(START, 9).in(InviteState.OPEN)));
        assertEquals(List.of(over.id(), marked.id()), ids(InviteQuery.all(START, 9).in(InviteState.EXPIRED)));
        assertEquals(List.of(revoked.id()), ids(InviteQuery.all(START, 9).in(InviteState.REVOKED)));
        assertEquals(List.of(), ids(InviteQuery.all(START, 9).in(InviteState.USED_UP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "a_b", "[x]", "wow!", "it's", "';--", "\\", "ÄÖ", "!%", "!!", "\uD83D\uDE00", "[", "\"q\""})
    void searchTakesEveryLetterAsItself(String hostile) {
        Invite hit = noted("before " + hostile + " after");
        invites().issue(hit);
        for (String decoy : List.of("500", "axb", "x", "plain", "wo", "(y", "! %", "a", "o")) {
            invites().issue(noted("decoy " + decoy));
        }
        assertEquals(List.of(hit.id()), ids(InviteQuery.all(START, 9).containing(hostile)));
    }

    @Test
    void searchLooksIntoNotesNamesAddressesAndInviters() {
        Invite invite = sample.invite(InviteKind.ACCOUNT, Inviter.member(new Localpart("zoe")), 1, START, new InviteTerms(
                Optional.of(BOB), List.of(), List.of(), Note.parse("The Note"), Optional.empty(),
                Email.parse("Someone@Example.org"), EnumSet.noneOf(InviteTerms.Skip.class)));
        invites().issue(invite);
        invites().issue(sample.invite());
        for (String text : List.of("the note", "OB", "@example", "ZOE", " note ")) {
            assertEquals(List.of(invite.id()), ids(InviteQuery.all(START, 9).containing(text)), text);
        }
        assertEquals(List.of(), ids(InviteQuery.all(START, 9).containing("not\0e")));
        assertEquals(2, ids(InviteQuery.all(START, 9).containing(" \0 ")).size());
    }

    @Test
    void placesAreCountedAndNotInvites() {
        invites().issue(sample.invite(InviteKind.CONTACT, MEMBER, 5, START, InviteTerms.none()));
        Invite revoked = sample.invite(InviteKind.CONTACT, MEMBER, 3, START.plusSeconds(1), InviteTerms.none());
        invites().issue(revoked);
        invites().issue(sample.named(BOB));
        invites().revoke(revoked.id());
        assertEquals(new Invites.InviteCount(3, 5), invites().count(MEMBER, START, START.plusSeconds(2)));
        assertEquals(new Invites.InviteCount(8, 5), invites().count(MEMBER, START.minusMillis(1), START.plusSeconds(2)));
        assertEquals(new Invites.InviteCount(8, 0), invites().count(MEMBER, Instant.EPOCH, START.plus(WEEK)));
        assertEquals(new Invites.InviteCount(0, 0), invites().count(Inviter.member(BOB), Instant.EPOCH, START));
    }

    @Test
    void withdrawnAndPurgedInvitesAreForgotten() {
        Invite invite = sample.named(BOB);
        invites().issue(invite);
        invites().purge(START.plus(WEEK));
        assertTrue(invites().find(invite.id()).isPresent());
        invites().purge(START.plus(WEEK).plusMillis(1));
        assertFalse(invites().find(invite.id()).isPresent());
        invites().issue(invite);
        invites().withdraw(invite.id());
        assertFalse(invites().find(invite.id()).isPresent());
        assertTrue(invites().issue(sample.named(BOB)));
    }

    private Invite noted(String text) {
        return sample.invite(InviteKind.CONTACT, MEMBER, 1, START, InviteTerms.none().noted(new Note(text)));
    }

    private InviteState state(Invite invite, Instant now) {
        return invites().find(invite.id()).orElseThrow().state(now);
    }

    private List<Object> ids(InviteQuery query) {
        return List.copyOf(invites().list(query).invites().stream().map(Invite::id).toList());
    }

    private List<Invite> walk(InviteQuery query) {
        List<Invite> all = new ArrayList<>();
        Optional<InvitePage.Mark> next = Optional.empty();
        do {
            InvitePage page = invites().list(next.map(query::after).orElse(query));
            assertTrue(page.invites().size() <= query.most());
            all.addAll(page.invites());
            next = page.next();
        } while (next.isPresent());
        return all;
    }
}
