package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteBatch.Fate;
import org.junit.jupiter.api.Test;

/** Many addresses at once. Olaf may invite five people a day. */
class InviteMailingTest {

    private static final MailingList THREE = MailingList.read("a@x.test\nb@x.test\nc@x.test");

    private final InvitingWorld inviting = new InvitingWorld();
    private final InvitePost post = new InvitePost(inviting.world::settings, inviting.world.limiter,
            inviting.world.correspondence, inviting.world.journal);

    @Test
    void everybodyGetsAnInviteOfTheirOwn() {
        InviteBatch batch = batch(InvitingWorld.ADA, THREE);
        assertEquals(List.of(Fate.WAITING, Fate.WAITING, Fate.WAITING), fates(batch));
        assertEquals(List.of(), letters());
        batch.run();
        assertTrue(batch.progress().isOver());
        assertEquals(3, batch.progress().count(Fate.SENT));
        assertEquals(List.of("a@x.test", "b@x.test", "c@x.test"), letters().stream().map(letter -> letter.split(" ")[1]).toList());
        assertEquals(3, letters().stream().map(letter -> letter.split(" ")[2]).distinct().count());
        assertEquals(3, open());
        batch.run();
        assertEquals(3, letters().size(), "nothing the second time");
    }

    @Test
    void theServerInvitesWithoutQuota() {
        inviting.quota = new InviteQuota(1, 1);
        InviteBatch batch = mailing().batch(order(Inviter.SERVER), THREE);
        batch.run();
        assertEquals(3, batch.progress().count(Fate.SENT));
    }

    @Test
    void whatIsNoAddressIsToldAndTheRestGoesOn() {
        InviteBatch batch = batch(InvitingWorld.ADA, MailingList.read("nobody, a@x.test; A@X.test"));
        batch.run();
        assertEquals(List.of(Fate.REFUSED, Fate.SENT), fates(batch));
        assertEquals("nobody", batch.progress().lines().get(0).text());
        assertEquals(Optional.of(Reason.EMAIL_MALFORMED), why(batch, 0));
        assertEquals(1, letters().size());
    }

    @Test
    void quotasCount() {
        inviting.quota = new InviteQuota(2, 2);
        InviteBatch batch = batch(InvitingWorld.OLAF, THREE);
        batch.run();
        assertEquals(List.of(Fate.SENT, Fate.SENT, Fate.REFUSED), fates(batch));
        assertEquals(Optional.of(Reason.INVITE_QUOTA), why(batch, 2));
        assertEquals(2, open());
    }

    @Test
    void theLimitsOnLettersCountAndLeaveNoInvites() {
        inviting.world.set("limit.mail.server=2/1h", "limit.mail.address=1/1d");
        InviteBatch first = batch(InvitingWorld.ADA, MailingList.read("a@x.test"));
        first.run();
        InviteBatch batch = batch(InvitingWorld.ADA, THREE);
        batch.run();
        assertEquals(List.of(Fate.REFUSED, Fate.SENT, Fate.REFUSED), fates(batch));
        assertEquals(Optional.of(Reason.TOO_MANY), why(batch, 0));
        assertEquals(Optional.of(Reason.TOO_MANY), why(batch, 2));
        assertEquals(2, open());
        inviting.world.clock.advance(Duration.ofHours(1));
        InviteBatch later = batch(InvitingWorld.ADA, MailingList.read("c@x.test"));
        later.run();
        assertEquals(List.of(Fate.SENT), fates(later), "the address was not charged for what the server refused");
    }

    @Test
    void whoseInviteIsRefusedIsNotChargedForALetter() {
        inviting.world.set("limit.mail.address=1/1d");
        inviting.quota = new InviteQuota(1, 1);
        batch(InvitingWorld.OLAF, MailingList.read("z@x.test")).run();
        batch(InvitingWorld.OLAF, MailingList.read("a@x.test")).run();
        InviteBatch batch = batch(InvitingWorld.ADA, MailingList.read("a@x.test"));
        batch.run();
        assertEquals(List.of(Fate.SENT), fates(batch));
    }

    @Test
    void aLetterThatFailsWithdrawsItsInviteAndTheRestGoesOn() {
        List<Integer> tried = new ArrayList<>();
        inviting.world.correspondence.during(() -> {
            tried.add(tried.size());
            inviting.world.correspondence.setBroken(tried.size() == 2);
        });
        inviting.quota = new InviteQuota(2, 2);
        InviteBatch batch = batch(InvitingWorld.OLAF, THREE);
        batch.run();
        assertEquals(List.of(Fate.SENT, Fate.FAILED, Fate.SENT), fates(batch));
        assertEquals(2, open());
    }

    @Test
    void aBrokenStoreIsToldAndTheRestGoesOn() {
        inviting.world.set("limit.mail.address=1/1d");
        inviting.store.setBroken(true);
        InviteBatch batch = batch(InvitingWorld.ADA, THREE);
        batch.run();
        assertEquals(3, batch.progress().count(Fate.REFUSED));
        assertEquals(Optional.of(Reason.UNAVAILABLE), why(batch, 1));
        inviting.store.setBroken(false);
        InviteBatch again = batch(InvitingWorld.ADA, THREE);
        again.run();
        assertEquals(3, again.progress().count(Fate.SENT), "no letter was counted");
    }

    @Test
    void anInviteThatCantBeWithdrawnStopsNothing() {
        inviting.world.correspondence.during(() -> inviting.store.setBroken(true));
        inviting.world.correspondence.setBroken(true);
        InviteBatch batch = batch(InvitingWorld.ADA, MailingList.read("a@x.test, b@x.test"));
        batch.run();
        assertEquals(List.of(Fate.FAILED, Fate.REFUSED), fates(batch));
    }

    @Test
    void whereThereIsNothingToOpenNothingIsMailed() {
        InviteBatch batch = new InviteMailing(inviting.issuance, inviting.store::withdraw, post, issued -> Optional.empty(),
                inviting.world.journal).batch(order(Inviter.SERVER), THREE);
        batch.run();
        assertEquals(3, batch.progress().count(Fate.FAILED));
        assertEquals(0, open());
        assertEquals(List.of(), letters());
    }

    @Test
    void itIsWatchedAndStoppedOnItsWay() {
        InviteBatch batch = batch(InvitingWorld.ADA, THREE);
        List<List<Fate>> seen = new ArrayList<>();
        inviting.world.correspondence.during(() -> {
            seen.add(fates(batch));
            assertFalse(batch.progress().isOver());
            if (seen.size() == 2) {
                batch.stop();
            }
        });
        batch.run();
        assertEquals(List.of(List.of(Fate.WAITING, Fate.WAITING, Fate.WAITING),
                List.of(Fate.SENT, Fate.WAITING, Fate.WAITING)), seen);
        assertEquals(List.of(Fate.SENT, Fate.SENT, Fate.STOPPED), fates(batch));
        assertTrue(batch.progress().isOver());
        assertEquals(2, open());
    }

    @Test
    void aMailingThatWasStoppedBeforeDoesNothing() {
        InviteBatch batch = batch(InvitingWorld.ADA, THREE);
        batch.stop();
        batch.run();
        assertEquals(3, batch.progress().count(Fate.STOPPED));
        assertEquals(List.of(), letters());
    }

    @Test
    void whateverEndsItIsSeen() {
        InviteBatch batch = new InviteBatch(THREE, to -> {
            throw new IllegalStateException("for the test");
        });
        assertThrows(IllegalStateException.class, batch::run);
        assertTrue(batch.progress().isOver());
        assertEquals(3, batch.progress().count(Fate.STOPPED));
    }

    private InviteBatch batch(Localpart who, MailingList to) {
        return mailing().batch(order(Inviter.member(who)), to);
    }

    private InviteMailing mailing() {
        InviteAddresses addresses = new InviteAddresses(inviting.world::settings, new InviteLink("localhost"),
                inviting::landing);
        return new InviteMailing(inviting.issuance, inviting.store::withdraw, post, addresses::letter,
                inviting.world.journal);
    }

    private static Issue.Order order(Inviter inviter) {
        return new Issue.Order(InviteKind.CONTACT, inviter, 1, Duration.ofDays(7), InviteTerms.none());
    }

    private List<String> letters() {
        return inviting.world.correspondence.letters();
    }

    private int open() {
        return inviting.store.list(InviteQuery.all(inviting.world.clock.instant(), 100)).invites().size();
    }

    private static List<Fate> fates(InviteBatch batch) {
        return batch.progress().lines().stream().map(InviteBatch.Line::fate).toList();
    }

    private static Optional<Reason> why(InviteBatch batch, int line) {
        return batch.progress().lines().get(line).why().map(problem -> problem.reason());
    }
}
