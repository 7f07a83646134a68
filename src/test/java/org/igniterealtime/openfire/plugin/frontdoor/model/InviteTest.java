package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InviteTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final InviteTerms BOBS = InviteTerms.none().named(new Localpart("bob"));

    @ParameterizedTest
    @CsvSource({"2,1,NONE,1,OPEN", "2,1,NONE,0,EXPIRED", "2,1,NONE,-1,EXPIRED", "2,1,EXPIRED,1,EXPIRED",
        "2,1,REVOKED,1,REVOKED", "2,1,REVOKED,-1,REVOKED", "2,0,NONE,1,USED_UP", "2,0,EXPIRED,-1,USED_UP",
        "2,0,REVOKED,1,USED_UP"})
    void stateIsWorkedOut(int all, int left, InviteEnd end, int secondsLeft, InviteState state) {
        Invite invite = invite(InviteKind.CONTACT, new Seats(all, left), end, InviteTerms.none());
        assertEquals(state, invite.state(NOW.plusSeconds(60 - secondsLeft)));
    }

    @Test
    void inviteThatContradictsItselfIsNone() {
        assertThrows(IllegalArgumentException.class, () -> invite(InviteKind.ACCOUNT, Seats.of(2), InviteEnd.NONE, BOBS));
        assertThrows(IllegalArgumentException.class,
                () -> invite(InviteKind.PASSWORD_RESET, Seats.of(1), InviteEnd.NONE, InviteTerms.none()));
        assertThrows(IllegalArgumentException.class, () -> new Seats(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Seats(2, 3));
        assertThrows(IllegalArgumentException.class, () -> new Seats(2, -1));
        Invite good = invite(InviteKind.CONTACT, Seats.of(1), InviteEnd.NONE, InviteTerms.none());
        assertThrows(IllegalArgumentException.class, () -> new Invite(good.id(), good.kind(), good.inviter(), good.places(),
                NOW, NOW, good.end(), good.terms()));
    }

    @Test
    void onlyNamesOfNewAccountsAreReserved() {
        assertTrue(invite(InviteKind.ACCOUNT, Seats.of(1), InviteEnd.NONE, BOBS).reserves());
        assertTrue(invite(InviteKind.CONTACT, Seats.of(1), InviteEnd.NONE, BOBS).reserves());
        assertFalse(invite(InviteKind.CONTACT, Seats.of(1), InviteEnd.NONE, InviteTerms.none()).reserves());
        assertFalse(invite(InviteKind.PASSWORD_RESET, Seats.of(1), InviteEnd.NONE, BOBS).reserves());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "bell \u0007", "nul \0", "half \uD83D", "del \u007F", "c1 \u0085x"})
    void whatNoDatabaseCouldKeepIsNoNote(String typed) {
        assertEquals(Optional.empty(), Note.parse(typed));
    }

    @Test
    void noteIsKeptAsTypedButForTheBlanksAround() {
        assertEquals("a\n\tb <i> ' \uD83D\uDE00", Note.parse(" a\n\tb <i> ' \uD83D\uDE00 ").orElseThrow().text());
        assertTrue(Note.parse("n".repeat(Note.MAX_LENGTH)).isPresent());
        assertFalse(Note.parse("n".repeat(Note.MAX_LENGTH + 1)).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "nul\0"})
    void groupsThatWouldTurnIntoOthersAreRefused(String group) {
        assertThrows(IllegalArgumentException.class, () -> groups(List.of(group)));
        assertThrows(IllegalArgumentException.class, () -> groups(List.of("g".repeat(InviteTerms.LONGEST_LIST + 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../x", "A000000000000000000000000000000000000000000000000000000000000000"})
    void whatIsNoHashIsNoId(String sent) {
        assertEquals(Optional.empty(), InviteId.parse(sent));
        assertThrows(IllegalArgumentException.class, () -> new InviteId(sent));
    }

    @Test
    void inviteeWithAnAtSignIsFromElsewhere() {
        assertEquals(Optional.of(new Localpart("bob")), new Invitee("bob").account());
        assertEquals(Optional.empty(), new Invitee("bob@example.org").account());
    }

    @Test
    void whatIsPersonalIsNotPrinted() {
        InviteTerms terms = new InviteTerms(Optional.empty(), List.of(), List.of(), Note.parse("about Carol"),
                Optional.empty(), Email.parse("carol@example.org"), EnumSet.noneOf(InviteTerms.Skip.class));
        String printed = invite(InviteKind.CONTACT, Seats.of(1), InviteEnd.NONE, terms).toString();
        assertFalse(printed.contains("carol@example.org") || printed.contains("about Carol"), printed);
    }

    private static InviteTerms groups(List<String> groups) {
        InviteTerms none = InviteTerms.none();
        return new InviteTerms(none.username(), groups, none.contacts(), none.note(), none.language(), none.mailedTo(),
                none.skips());
    }

    private static Invite invite(InviteKind kind, Seats places, InviteEnd end, InviteTerms terms) {
        InviteId id = InviteId.of(Token.random(new Random(3)));
        return new Invite(id, kind, Inviter.SERVER, places, NOW, NOW.plus(Duration.ofMinutes(1)), end, terms);
    }
}
