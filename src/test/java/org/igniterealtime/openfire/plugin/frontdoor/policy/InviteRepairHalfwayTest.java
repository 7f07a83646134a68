package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crash while an account with an invite is made that has to wait: the account may be there, and nobody will ever have it. */
class InviteRepairHalfwayTest {

    private static final Localpart BOB = new Localpart("bob");

    private final World world = new World();
    private final Token token = Token.random(new Random(5));
    private final InviteRepair repair = new InviteRepair(world.invites, world.invites, world.members, world.accounts, world.time,
            new BreakingOff(world.applications, world.settling));

    @Test
    void whatWasNotFinishedIsBrokenOffAndTheInviteIsGoodAgain() {
        claim();
        crash(State.MAKING);
        repair.restarted("node");
        assertTrue(world.open.look(token).isPresent());
        assertFalse(world.accounts.has("bob"));
        assertFalse(world.applications.reserves(BOB), "the same person comes again, by the same name");
    }

    /** Its letter is out, or an administrator sees it: it may have been made by another attempt, without the invite. */
    @ParameterizedTest
    @EnumSource(value = State.class, names = {"UNCONFIRMED", "WAITING"})
    void whatWaitsIsAnAccount(State state) {
        claim();
        crash(state);
        repair.restarted("node");
        assertFalse(world.open.look(token).isPresent());
        assertTrue(world.accounts.isHeld("bob"));
        assertTrue(world.invites.origin(BOB).isPresent());
    }

    @Test
    void anAccountThatCantBeRemovedYetIsNoneEither() {
        claim();
        crash(State.MAKING);
        world.accounts.setBroken(true);
        assertThrows(BrokenException.class, () -> repair.restarted("node"));
        assertFalse(world.open.look(token).isPresent());
        repair.restarted("node");
        assertTrue(world.open.look(token).isPresent());
        world.accounts.setBroken(false);
        world.clock.advance(Settling.PATIENCE.plusSeconds(1));
        world.housekeeping.run();
        assertFalse(world.accounts.has("bob"));
    }

    @Test
    void theApplicationOfSomebodyElseBeforeOrAfterStays() {
        crash(State.UNCONFIRMED);
        world.clock.advance(Duration.ofSeconds(1));
        claim();
        repair.restarted("node");
        assertTrue(world.accounts.isHeld("bob"));
        assertTrue(world.applications.reserves(BOB));
    }

    /** Two nodes come to it at the same moment. */
    @Test
    void whatAnotherNodeIsBreakingOffIsNoAccountEither() {
        claim();
        crash(State.MAKING);
        Application left = world.applications.holder(BOB).orElseThrow();
        Applications seen = mock(Applications.class);
        when(seen.holder(BOB)).thenReturn(Optional.of(left))
                .thenReturn(Optional.of(left.in(State.EXPIRED, left.created(), left.created())));
        new InviteRepair(world.invites, world.invites, world.members, world.accounts, world.time, new BreakingOff(seen,
                new Settling(seen, world.accounts, application -> { }, world.journal, world.clock))).restarted("node");
        assertTrue(world.open.look(token).isPresent());
        assertTrue(world.accounts.isHeld("bob"), "the other node removes it");
    }

    @Test
    void norIsWhatAnotherNodeHasJustBrokenOff() {
        claim();
        crash(State.MAKING);
        new InviteRepair(world.invites, world.invites, world.members, world.accounts, world.time, claim -> {
            world.members.remove(BOB);
            return false;
        }).restarted("node");
        assertTrue(world.open.look(token).isPresent());
    }

    @Test
    void oneThatCantBeSettledKeepsNoOtherWaiting() {
        claim();
        Token other = Token.random(new Random(6));
        claim(other, new Localpart("eve"));
        InviteRepair failing = new InviteRepair(world.invites, world.invites, world.members, world.accounts, world.time, claim -> {
            if (claim.invitee().account().equals(Optional.of(BOB))) {
                throw new BrokenException("not now", null);
            }
            return false;
        });
        assertThrows(BrokenException.class, () -> failing.restarted("node"));
        assertFalse(world.open.look(token).isPresent());
        assertTrue(world.open.look(other).isPresent());
    }

    private void claim() {
        claim(token, BOB);
    }

    private void claim(Token token, Localpart name) {
        Instant now = world.time.now();
        Invite invite = new Invite(InviteId.of(token), InviteKind.CONTACT, Inviter.SERVER, Seats.of(1), now,
                now.plus(Duration.ofDays(7)), InviteEnd.NONE, InviteTerms.none());
        assertTrue(world.invites.issue(invite));
        assertTrue(world.open.claim(invite, Invitee.here(name), Redemptions.Expiry.COUNTS).isPresent());
    }

    /** What was written down by then. */
    private void crash(State state) {
        Instant now = world.clock.instant();
        Application.Status status = new Application.Status(state, false, now, now.plus(Settling.PATIENCE));
        Application filed = new Application("a1", BOB, Door.WEB, "192.0.2.7",
                new Applicant(Optional.empty(), Optional.empty(), Optional.empty(), Locale.ENGLISH), now, status,
                Optional.empty(), Optional.empty(), Optional.empty(), "");
        assertTrue(world.applications.file(filed));
        assertTrue(world.accounts.createHeld(BOB, Password.of("s3cret words"), Optional.empty(), filed.id()));
        world.members.add(BOB, now);
        assertEquals(List.of(), world.journal.failures());
    }
}
