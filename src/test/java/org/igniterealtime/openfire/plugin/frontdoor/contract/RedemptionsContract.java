package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.ANNA;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.BOB;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.PATIENCE;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.START;
import static org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites.WEEK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.junit.jupiter.api.Test;

/** What {@link Redemptions} promises. */
public abstract class RedemptionsContract {

    private boolean isClaimed(String name) {
        return redemptions().isClaimed(new Localpart(name));
    }

    private static final Inviter MEMBER = Inviter.member(ANNA);
    private static final int CROWD = 100;
    private static final Instant LATE = START.plus(WEEK);

    private final SampleInvites sample = new SampleInvites();

    /** An empty one. */
    protected abstract Invites invites();

    /** Uses of those invites. */
    protected abstract Redemptions redemptions();

    @Test
    void ofAHundredClaimsOnASingleUseInviteOneWins() throws Exception {
        assertEquals(1, race(issued(1)));
    }

    @Test
    void ofAHundredClaimsOnSevenPlacesSevenWin() throws Exception {
        Invite invite = issued(7);
        assertEquals(7, race(invite));
        assertEquals(InviteState.USED_UP, state(invite));
        assertEquals(7, redemptions().of(invite.id(), Redemption.BEFORE_ALL, CROWD).size());
    }

    @Test
    void placeThatWasGivenBackCanBeClaimedOnce() {
        Invite invite = issued(1);
        Redemption claim = sample.claim(invite, "carol");
        assertTrue(claim(claim));
        redemptions().release(claim);
        redemptions().release(claim);
        assertEquals(1, invites().find(invite.id()).orElseThrow().places().left());
        assertEquals(List.of(), redemptions().of(invite.id(), Redemption.BEFORE_ALL, CROWD));
        assertTrue(claim(sample.claim(invite, "dave")));
        assertFalse(claim(sample.claim(invite, "erin")));
    }

    @Test
    void completedClaimCanNotBeGivenBack() {
        Invite invite = issued(1);
        Redemption claim = sample.claim(invite, "carol");
        claim(claim);
        assertTrue(redemptions().complete(claim, START));
        assertTrue(redemptions().complete(claim, LATE), "it is, whoever said so first");
        redemptions().release(claim);
        assertEquals(InviteState.USED_UP, state(invite));
        assertEquals(Optional.of(claim.completed(START)), redemptions().origin(new Invitee("carol").account().orElseThrow()));
    }

    @Test
    void accountIsClaimedFromTheClaimOnUntilItIsCompleteOrGivenBack() {
        Invite invite = issued(2);
        Redemption carol = sample.claim(invite, "carol");
        Redemption dave = sample.claim(invite, "dave");
        claim(carol);
        claim(dave);
        assertTrue(isClaimed("carol") && isClaimed("dave"));
        assertFalse(isClaimed("erin"));
        redemptions().complete(carol, START);
        redemptions().release(dave);
        assertFalse(isClaimed("carol") || isClaimed("dave"));
    }

    @Test
    void claimThatWasGivenBackCanNotBeCompleted() {
        Redemption claim = sample.claim(issued(1), "carol");
        claim(claim);
        redemptions().release(claim);
        assertFalse(redemptions().complete(claim, START));
    }

    @Test
    void expiredInviteIsOnlyGoodForAStreamThatShowedItBefore() {
        Invite invite = issued(3);
        assertFalse(claim(sample.claim(invite, "carol", LATE)));
        assertTrue(redemptions().claim(sample.claim(invite, "dave", LATE), Redemptions.Expiry.WAS_TESTED));
        invites().expire(LATE);
        assertFalse(claim(sample.claim(invite, "carol", START)));
        assertTrue(redemptions().claim(sample.claim(invite, "erin", LATE), Redemptions.Expiry.WAS_TESTED));
        invites().revoke(invite.id());
        assertFalse(redemptions().claim(sample.claim(invite, "frank", LATE), Redemptions.Expiry.WAS_TESTED));
    }

    @Test
    void unknownAndRevokedInvitesHaveNoPlaces() {
        Invite invite = issued(1);
        invites().revoke(invite.id());
        assertFalse(claim(sample.claim(invite, "carol")));
        assertFalse(claim(sample.claim(sample.invite(), "carol")));
        assertEquals(List.of(), redemptions().leftBy("node one", CROWD));
    }

    @Test
    void inviteForANameIsGoodForNoOther() {
        Invite invite = sample.named(BOB);
        invites().issue(invite);
        assertFalse(claim(sample.claim(invite, "carol")));
        assertTrue(claim(sample.claim(invite, "bob")));
    }

    @Test
    void nameIsKeptWhileItsAccountIsBeingMade() {
        Invite invite = sample.named(BOB);
        invites().issue(invite);
        Redemption claim = sample.claim(invite, "bob");
        claim(claim);
        invites().expire(LATE);
        assertTrue(invites().reservedBy(BOB, LATE).isPresent());
        assertFalse(invites().issue(sample.invite(InviteKind.ACCOUNT, MEMBER, 1, LATE, InviteTerms.none().named(BOB))));
        redemptions().release(claim);
        assertFalse(invites().reservedBy(BOB, LATE).isPresent());
    }

    @Test
    void nameIsFreeForTheStoreOnceItsAccountExists() {
        Invite invite = sample.named(BOB);
        invites().issue(invite);
        Redemption claim = sample.claim(invite, "bob");
        claim(claim);
        redemptions().complete(claim, START);
        assertFalse(invites().reservedBy(BOB, START).isPresent());
    }

    @Test
    void inviteThatWasRevokedWhileClaimedDoesNotOpenAgain() {
        Invite invite = issued(1);
        Redemption claim = sample.claim(invite, "carol");
        claim(claim);
        assertEquals(0, invites().revokeAll(List.of(MEMBER), START));
        redemptions().release(claim);
        assertEquals(InviteState.REVOKED, state(invite));
        assertFalse(claim(sample.claim(invite, "dave")));
    }

    /** Who showed it in time may come in later (XEP-0445), but not when all is taken back. */
    @Test
    void inviteThatExpiredIsNoGoodAfterAllAreTakenBack() {
        Invite invite = issued(2);
        Instant later = invite.expires();
        assertTrue(redemptions().claim(sample.claim(invite, "carol", later), Redemptions.Expiry.WAS_TESTED));
        Invite marked = issued(1);
        invites().expire(marked.expires());
        assertEquals(0, invites().revokeAll(List.of(MEMBER), later));
        for (Invite each : List.of(invite, marked)) {
            assertFalse(redemptions().claim(sample.claim(each, "dave", later), Redemptions.Expiry.WAS_TESTED));
        }
    }

    @Test
    void claimsLeftBehindAreFoundByDeadlineOrNode() {
        Invite invite = issued(9);
        Redemption early = sample.claim(invite, "carol", START);
        Redemption later = sample.claim(invite, "dave", START.plusSeconds(1));
        Redemption done = sample.claim(invite, "erin", START);
        List.of(later, early, done).forEach(this::claim);
        redemptions().complete(done, START);
        assertEquals(List.of(), redemptions().overdue(START.plus(PATIENCE).minusMillis(1), CROWD));
        assertEquals(List.of(early), redemptions().overdue(START.plus(PATIENCE), CROWD));
        assertEquals(List.of(early, later), redemptions().leftBy("node one", CROWD));
        assertEquals(List.of(early), redemptions().leftBy("node one", 1));
        assertEquals(List.of(), redemptions().leftBy("node two", CROWD));
        assertEquals(List.of(later), redemptions().overdue(START.minus(Redemptions.FUTURE), CROWD));
    }

    @Test
    void usesAreReadInBatchesAndResetsAreNoKin() {
        Invite invite = issued(9);
        Invite reset = sample.invite(InviteKind.PASSWORD_RESET, MEMBER, 1, START, InviteTerms.none().named(BOB));
        invites().issue(reset);
        Redemption resetting = sample.claim(reset, "bob");
        claim(resetting);
        redemptions().complete(resetting, START);
        for (String name : List.of("carol", "dave", "erin", "frank", "juliet@example.org")) {
            claim(sample.claim(invite, name));
        }
        Set<String> names = new TreeSet<>();
        String after = Redemption.BEFORE_ALL;
        for (int batch = 0; batch < 3; batch++) {
            for (Redemption use : redemptions().broughtBy(List.of(Inviter.SERVER, MEMBER), after, 2)) {
                assertTrue(use.id().compareTo(after) > 0);
                after = use.id();
                names.add(use.invitee().text());
            }
        }
        assertEquals(Set.of("carol", "dave", "erin", "frank", "juliet@example.org"), names);
        assertEquals(List.of(), redemptions().broughtBy(List.of(), Redemption.BEFORE_ALL, 2));
        assertEquals(Optional.empty(), redemptions().origin(BOB));
    }

    @Test
    void purgeForgetsWhatIsDoneAndOld() {
        Invite invite = issued(2);
        Redemption done = sample.claim(invite, "carol");
        Redemption pending = sample.claim(invite, "dave");
        claim(done);
        claim(pending);
        redemptions().complete(done, START);
        redemptions().purge(START);
        assertEquals(2, redemptions().of(invite.id(), Redemption.BEFORE_ALL, CROWD).size());
        redemptions().purge(START.plusMillis(1));
        assertEquals(List.of(pending), redemptions().of(invite.id(), Redemption.BEFORE_ALL, CROWD));
    }

    private Invite issued(int places) {
        Invite invite = sample.invite(InviteKind.CONTACT, MEMBER, places, START, InviteTerms.none());
        assertTrue(invites().issue(invite));
        return invite;
    }

    private boolean claim(Redemption claim) {
        return redemptions().claim(claim, Redemptions.Expiry.COUNTS);
    }

    private InviteState state(Invite invite) {
        return invites().find(invite.id()).orElseThrow().state(START);
    }

    private int race(Invite invite) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> tries = new ArrayList<>();
        for (int one = 0; one < CROWD; one++) {
            Redemption claim = sample.claim(invite, "racer" + one);
            tries.add(threads.submit(() -> {
                start.await();
                return claim(claim);
            }));
        }
        start.countDown();
        int winners = 0;
        for (Future<Boolean> each : tries) {
            winners += each.get() ? 1 : 0;
        }
        threads.shutdown();
        return winners;
    }
}
