package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Links that set a password. */
class PasswordResetTest {

    private static final Password FRESH = Password.of("another secret");

    private final InvitingWorld invites = new InvitingWorld();
    private final World world = invites.world;
    private final Token token = invites.issue(InviteKind.PASSWORD_RESET, Optional.of("ada"));

    @BeforeEach
    void adaIsThere() {
        world.resident("ada", "first secret");
    }

    @Test
    void theLinkSetsThePasswordOnceAndSignsOut() {
        assertEquals(Optional.of(InvitingWorld.ADA), world.reset.look(token, World.HOME).account());
        assertEquals(Optional.of(InvitingWorld.ADA), reset(token, FRESH).account());
        assertTrue(world.accounts.verify(InvitingWorld.ADA, FRESH));
        assertEquals(List.of(InvitingWorld.ADA), world.signedOut);
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(token, Password.of("a third secret"))));
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(world.reset.look(token, World.HOME)));
        assertTrue(world.accounts.verify(InvitingWorld.ADA, FRESH));
    }

    @Test
    void ofManyAtOnceOneSetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Password password = Password.of("secret number " + i);
            tries.add(() -> reset(token, password).account().isPresent());
        }
        int won = 0;
        for (Future<Boolean> each : threads.invokeAll(tries)) {
            won += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, won);
    }

    @Test
    void otherInvitesAndOldLinksAreNoGood() {
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(invites.contact(), FRESH)));
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(Token.NOBODYS, FRESH)));
        world.clock.advance(Duration.ofDays(8));
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(token, FRESH)));
    }

    @Test
    void whoGotTheNameLaterIsSpared() {
        invites.members.add(InvitingWorld.ADA, world.clock.instant().plusSeconds(1));
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(token, FRESH)));
        invites.members.remove(InvitingWorld.ADA);
        assertEquals(Optional.of(Reason.INVITE_INVALID), why(reset(token, FRESH)));
    }

    @Test
    void aPasswordThatIsNoneUsesNothingUp() {
        assertEquals(Optional.of(Reason.PASSWORD_WEAK), why(reset(token, Password.of("ada"))));
        assertEquals(Optional.of(Reason.TLS_REQUIRED), why(world.reset.reset(token, FRESH, World.HOME, false)));
        assertEquals(Optional.empty(), why(reset(token, FRESH)));
    }

    @Test
    void aBrokenUserStoreUsesNothingUp() {
        world.accounts.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), why(reset(token, FRESH)));
        assertTrue(world.signedOut.isEmpty());
        world.accounts.setBroken(false);
        assertEquals(Optional.empty(), why(reset(token, FRESH)));
    }

    /** Whoever is signed in with the old password must not stay because of it. */
    @Test
    void whatCantBeWrittenDownAfterItChangesNothing() {
        Accounts accounts = mock(Accounts.class);
        when(accounts.setPassword(InvitingWorld.ADA, FRESH)).thenAnswer(set -> {
            world.invites.setBroken(true);
            return true;
        });
        PasswordReset reset = new PasswordReset(world::settings, world.reception, world.open, new PasswordReset.Vault(accounts,
                world.members, (password, account, now) -> Optional.empty()), world.signedOut::add, world.journal);
        assertEquals(Optional.of(InvitingWorld.ADA), reset.reset(token, FRESH, World.HOME, true).account());
        assertEquals(List.of(InvitingWorld.ADA), world.signedOut);
        assertEquals(1, world.journal.failures().size());
    }

    @Test
    void aReadOnlyStoreSaysSo() {
        world.accounts.setReadOnly();
        assertEquals(Optional.of(Reason.PASSWORD_FIXED), why(reset(token, FRESH)));
    }

    @Test
    void wrongLinksAreCounted() {
        world.set("limit.invite.source=2/10m");
        reset(Token.NOBODYS, FRESH);
        world.reset.look(Token.NOBODYS, World.HOME);
        assertEquals(Optional.of(Reason.TOO_MANY), why(reset(token, FRESH)));
        assertFalse(world.accounts.verify(InvitingWorld.ADA, FRESH));
    }

    private PasswordReset.Outcome reset(Token link, Password password) {
        return world.reset.reset(link, password, World.HOME, true);
    }

    private static Optional<Reason> why(PasswordReset.Outcome outcome) {
        return outcome.problem().map(Problem::reason);
    }
}
