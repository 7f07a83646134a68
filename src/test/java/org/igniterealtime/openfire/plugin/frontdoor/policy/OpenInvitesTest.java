package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.Test;

class OpenInvitesTest {

    private final InviteWorld world = new InviteWorld();
    private final Localpart anna = world.join("anna");
    private final Issue.Issued invite = world.issued(Inviter.member(anna), 1);

    @Test
    void goodTokenOpensItsInviteAsOftenAsItIsLookedAt() {
        for (int looks = 0; looks < 100; looks++) {
            assertEquals(Optional.of(invite.invite()), world.open.look(invite.token()));
        }
    }

    @Test
    void noBadTokenIsToldFromAnother() {
        assertBad(Token.random(new Random(99)));
        Issue.Issued revoked = world.issued(Inviter.SERVER, 1);
        world.invites.revoke(revoked.invite().id());
        assertBad(revoked.token());
        Issue.Issued used = world.issued(Inviter.SERVER, 1);
        world.claim(used, "carol");
        assertBad(used.token());
        world.clock.advance(InviteWorld.WEEK);
        assertBad(invite.token());
    }

    @Test
    void inviteOfALockedInviterIsVoid() {
        world.members.lock(anna);
        assertBad(invite.token());
        assertFalse(world.claim(invite, "carol").isPresent());
    }

    @Test
    void inviteOfARemovedInviterIsVoidAlsoWhenTheNameIsGivenToSomebodyElse() {
        world.members.remove(anna);
        assertBad(invite.token());
        world.clock.advance(Duration.ofMillis(1));
        world.join("anna");
        assertBad(invite.token());
        assertFalse(world.claim(invite, "carol").isPresent());
    }

    @Test
    void manyStreamsThatShowedOneTokenGetOneAccount() {
        AtomicInteger winners = new AtomicInteger();
        OpenInvites other = world.node("node two", 2);
        IntStream.range(0, 100).parallel().forEach(one -> {
            OpenInvites node = one % 2 == 0 ? world.open : other;
            node.claim(invite.invite(), new Invitee("racer" + one), Redemptions.Expiry.WAS_TESTED)
                    .ifPresent(won -> winners.incrementAndGet());
        });
        assertEquals(1, winners.get());
    }

    @Test
    void streamThatShowedTheTokenInTimeIsNotHeldToItButToItsRevocation() {
        world.clock.advance(InviteWorld.WEEK);
        assertFalse(world.claim(invite, "carol").isPresent());
        Invitee carol = new Invitee("carol");
        Redemption late = world.open.claim(invite.invite(), carol, Redemptions.Expiry.WAS_TESTED).orElseThrow();
        world.open.release(late);
        world.invites.revoke(invite.invite().id());
        assertFalse(world.open.claim(invite.invite(), carol, Redemptions.Expiry.WAS_TESTED).isPresent());
    }

    @Test
    void inviteForANameIsNotUsedUpByAnother() {
        Issue.Issued named = world.issued(new Issue.Order(InviteKind.ACCOUNT, Inviter.SERVER, 1, InviteWorld.WEEK,
                InviteTerms.none().named(new Localpart("bob"))));
        assertFalse(world.claim(named, "carol").isPresent());
        assertTrue(world.claim(named, "bob").isPresent());
    }

    @Test
    void completingTwiceDoesNoHarm() {
        Redemption claim = world.claim(invite, "carol").orElseThrow();
        assertTrue(world.open.complete(claim));
        assertTrue(world.open.complete(claim));
    }

    @Test
    void brokenStoreIsNoAnswer() {
        world.invites.setBroken(true);
        assertThrows(BrokenException.class, () -> world.open.look(invite.token()));
        assertThrows(BrokenException.class, () -> world.claim(invite, "carol"));
    }

    private void assertBad(Token token) {
        assertEquals(Optional.empty(), world.open.look(token));
    }
}
