package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.People;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingJournal;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting.Fate;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting.Reach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sam brought Bob and Dave, and Bob brought Carol. */
class ShuttingTest {

    private final InviteWorld world = new InviteWorld();
    private final People people = new People();
    private final RecordingJournal journal = new RecordingJournal();
    private final List<Localpart> signedOut = new ArrayList<>();
    private final Set<String> unlockable = new TreeSet<>();
    private final Localpart sam = world.join("sam");
    private final Localpart bob = world.invited(sam, "bob");
    private final Localpart carol = world.invited(bob, "carol");
    private final Localpart dave = world.invited(sam, "dave");
    private final Localpart zoe = world.join("zoe");
    private Issue.Issued carols;
    private Issue.Issued zoes;

    @BeforeEach
    void invites() {
        carols = world.issued(Inviter.member(carol), 1);
        zoes = world.issued(Inviter.member(zoe), 1);
    }

    @Test
    void invitesAreTakenBackAndAccountsLockedAndSignedOut() {
        Shutting.Report report = shut(Reach.INVITES_AND_ACCOUNTS);
        assertTrue(report.isDone());
        assertEquals(1, report.cut().revoked());
        assertEquals(Map.of(Fate.LOCKED, List.of(sam, bob, dave, carol)), report.accounts());
        assertEquals(List.of(sam, bob, dave, carol), signedOut);
        assertFalse(world.members.isLocked(zoe));
        world.members.unlock(carol);
        assertFalse(world.open.look(carols.token()).isPresent());
        assertTrue(world.open.look(zoes.token()).isPresent());
    }

    @Test
    void accountsAreLeftAloneUnlessThatIsWanted() {
        Shutting.Report report = shut(Reach.INVITES);
        assertEquals(1, report.cut().revoked());
        assertEquals(Map.of(), report.accounts());
        assertFalse(world.members.isLocked(sam));
        assertEquals(List.of(), signedOut);
    }

    @Test
    void theSecondTimeThereIsNothingLeftToDo() {
        shut(Reach.INVITES_AND_ACCOUNTS);
        Shutting.Report again = shut(Reach.INVITES_AND_ACCOUNTS);
        assertEquals(0, again.cut().revoked());
        assertEquals(Map.of(Fate.WAS_LOCKED, List.of(sam, bob, dave, carol)), again.accounts());
        assertTrue(again.isDone());
    }

    @Test
    void oneThatFailsStopsNothingAndIsDoneTheNextTime() {
        unlockable.add("bob");
        Shutting.Report report = shut(Reach.INVITES_AND_ACCOUNTS);
        assertEquals(Map.of(Fate.LOCKED, List.of(sam, dave, carol), Fate.FAILED, List.of(bob)), report.accounts());
        assertFalse(report.isDone());
        assertEquals(1, journal.failures().size());
        unlockable.clear();
        assertEquals(List.of(bob), shut(Reach.INVITES_AND_ACCOUNTS).accounts(Fate.LOCKED));
    }

    @Test
    void administratorsAndThoseWhoAreGoneAreNotLocked() {
        people.administrators.add("bob");
        world.members.remove(dave);
        Shutting.Report report = shut(Reach.INVITES_AND_ACCOUNTS);
        assertEquals(Map.of(Fate.LOCKED, List.of(sam, carol), Fate.SPARED, List.of(bob), Fate.GONE, List.of(dave)),
                report.accounts());
        assertTrue(report.isDone());
    }

    @Test
    void whoGotTheNameSinceIsNotMeant() {
        world.members.remove(dave);
        world.clock.advance(Duration.ofSeconds(1));
        world.join("dave");
        assertEquals(List.of(dave), shut(Reach.INVITES_AND_ACCOUNTS).accounts(Fate.SPARED));
        assertFalse(world.members.isLocked(dave));
    }

    @Test
    void anAccountThatIsJustBeingMadeIsLeftForTheNextTime() {
        Issue.Issued last = world.issued(Inviter.member(bob), 1);
        Redemption claim = world.claim(last, "erin").orElseThrow();
        Shutting.Report report = shut(Reach.INVITES_AND_ACCOUNTS);
        Localpart erin = world.join("erin");
        assertEquals(List.of(erin), report.accounts(Fate.UNFINISHED));
        assertFalse(report.isDone());
        world.open.complete(claim);
        assertEquals(List.of(erin), shut(Reach.INVITES_AND_ACCOUNTS).accounts(Fate.LOCKED));
    }

    @Test
    void whereTheInvitesCantBeTakenBackNobodyIsLocked() {
        world.invites.setBroken(true);
        assertThrows(BrokenException.class, () -> shut(Reach.INVITES_AND_ACCOUNTS));
        assertFalse(world.members.isLocked(sam));
    }

    @Test
    void aBranchThatIsTooLargeIsNotDone() {
        assertFalse(shutting(2).shut(sam, Reach.INVITES).isDone());
        assertTrue(shutting(3).shut(sam, Reach.INVITES).isDone());
    }

    private Shutting.Report shut(Reach reach) {
        return shutting(100).shut(sam, reach);
    }

    private Shutting shutting(int most) {
        return new Shutting(new InviteTree(world.invites, world.invites, world.members, world.time, most), world.members, people,
                this::lock, signedOut::add, journal);
    }

    private void lock(Localpart account) {
        if (unlockable.contains(account.text())) {
            throw new BrokenException("for the test", null);
        }
        world.members.lock(account);
    }
}
