package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreauthTest {

    private static final Source ELSEWHERE = Source.of(NetworkAddress.parse("198.51.100.9").orElseThrow());
    private static final String NEVER = "x".repeat(32);

    private InvitingWorld invites = new InvitingWorld("limit.invite.source=3/10m", "limit.invite.server=5/1m");

    @Test
    void R445_2_aGoodTokenEntitles() {
        assertEquals(Optional.empty(), present(invites.account(Optional.empty()).text()).problem());
        Preauth.Outcome named = present(invites.account(Optional.of("nora")).text());
        assertEquals(Optional.of(new Localpart("nora")), named.entitlement().orElseThrow().name());
    }

    @Test
    void R445_10_aTokenForContactsIsGoodForAnAccountToo() {
        assertTrue(present(invites.contact().text()).entitlement().isPresent());
    }

    @Test
    void aTokenForAPasswordIsNot() {
        assertInvalid(invites.issue(InviteKind.PASSWORD_RESET, Optional.of("olaf")).text());
    }

    @Test
    void R445_3_whatIsWrongWithATokenIsNotTold() {
        Token revoked = invites.contact();
        invites.store.revoke(InviteId.of(revoked));
        Token used = invites.contact();
        invites.open.complete(invites.open.claim(invites.open.look(used).orElseThrow(), new Invitee("nora"),
                Redemptions.Expiry.COUNTS).orElseThrow());
        Token cut = invites.contact();
        Token expired = invites.contact();
        invites.world.set("limit.invite.source=100/10m");
        for (String bad : List.of(revoked.text(), used.text(), NEVER, cut.text().substring(1), cut.text() + "x", "?",
                "-".repeat(32))) {
            assertInvalid(bad);
        }
        invites.world.clock.advance(Duration.ofDays(7));
        assertInvalid(expired.text());
    }

    @Test
    void invitesOfWhoIsLockedOrGoneAreVoid() {
        Token token = invites.contact();
        invites.members.lock(InvitingWorld.OLAF);
        assertInvalid(token.text());
        invites.members.remove(InvitingWorld.OLAF);
        assertInvalid(token.text());
    }

    @Test
    void R445_4_lookingUsesNothingUp() {
        String token = invites.contact().text();
        for (int i = 0; i < 10; i++) {
            assertTrue(present(token).entitlement().isPresent());
        }
    }

    @Test
    void onlyWrongTokensAreCountedAndThenAllHaveToWait() {
        String good = invites.contact().text();
        for (int i = 0; i < 3; i++) {
            assertTrue(present(good).entitlement().isPresent());
            assertInvalid(NEVER);
        }
        assertEquals(Optional.of(Reason.TOO_MANY), reason(present(good)));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(present(NEVER)));
        assertTrue(invites.preauth.present(good, ELSEWHERE, true).entitlement().isPresent(), "somebody else");
        invites.world.clock.advance(Duration.ofMinutes(10));
        assertTrue(present(good).entitlement().isPresent());
    }

    @Test
    void theWholeServerHasALimitToo() {
        for (int i = 0; i < 5; i++) {
            Source other = Source.of(NetworkAddress.parse("203.0.113." + i).orElseThrow());
            assertEquals(Optional.of(Reason.INVITE_INVALID), reason(invites.preauth.present(NEVER, other, true)));
        }
        assertEquals(Optional.of(Reason.TOO_MANY), reason(present(NEVER)));
    }

    @Test
    void aBrokenStoreLetsNobodyInAndCountsNothing() {
        String good = invites.contact().text();
        invites.store.setBroken(true);
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.of(Reason.UNAVAILABLE), reason(present(good)));
        }
        invites.store.setBroken(false);
        assertTrue(present(good).entitlement().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"captcha, ", "open, ", "approval, ", "invite, ", "web, CLOSED", "closed, CLOSED"})
    void theModeDecidesWhetherInvitesAreTaken(String mode, Reason refusal) {
        invites = new InvitingWorld("inband.mode=" + mode);
        assertEquals(Optional.ofNullable(refusal), reason(present(invites.contact().text())));
    }

    @Test
    void aTokenThatCouldBeReadOnItsWayIsNotTaken() {
        String good = invites.contact().text();
        assertEquals(Optional.of(Reason.TLS_REQUIRED), reason(invites.preauth.present(good, World.HOME, false)));
        invites.world.set("tls.required=false");
        assertEquals(Optional.empty(), reason(invites.preauth.present(good, World.HOME, false)));
    }

    @Test
    void refusalsAreInTheJournal() {
        present(NEVER);
        assertEquals(1, invites.world.journal.decisions().size());
        assertEquals(Optional.of(Reason.INVITE_INVALID), World.reason(invites.world.journal.decisions().get(0)));
    }

    private void assertInvalid(String token) {
        Preauth.Outcome outcome = present(token);
        assertEquals(Optional.of(Problem.of(Reason.INVITE_INVALID)), outcome.problem(), token);
        assertEquals(Optional.empty(), outcome.entitlement());
    }

    private Preauth.Outcome present(String token) {
        return invites.preauth.present(token, World.HOME, true);
    }

    private static Optional<Reason> reason(Preauth.Outcome outcome) {
        return outcome.problem().map(Problem::reason);
    }
}
