package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld.PATIENCE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.junit.jupiter.api.Test;

/** A crash between claim and account, and between account and completion: nothing after the claim was called. */
class InviteRepairTest {

    private static final String NODE = "node one";

    private final InviteWorld world = new InviteWorld();
    private final Issue.Issued invite = world.issued(Inviter.SERVER, 1);

    @Test
    void claimThatNeverBecameAnAccountIsGivenBack() {
        world.claim(invite, "carol").orElseThrow();
        world.clock.advance(PATIENCE.minusMillis(1));
        world.repair.run();
        assertFalse(world.open.look(invite.token()).isPresent());
        world.clock.advance(Duration.ofMillis(1));
        world.repair.run();
        assertTrue(world.open.look(invite.token()).isPresent());
        assertEquals(List.of(), uses());
    }

    @Test
    void claimThatBecameAnAccountIsCompleted() {
        world.claim(invite, "carol").orElseThrow();
        Localpart carol = world.join("carol");
        world.clock.advance(PATIENCE);
        world.repair.run();
        assertFalse(world.open.look(invite.token()).isPresent());
        assertEquals(Optional.of(invite.invite().id()), world.invites.origin(carol).map(Redemption::invite));
    }

    @Test
    void accountThatWasLeftWithoutAPasswordGoesAndTheClaimIsGivenBack() {
        world.claim(invite, "carol").orElseThrow();
        world.join("carol");
        world.accounts.halfMake("carol");
        world.repair.restarted(NODE);
        assertTrue(world.open.look(invite.token()).isPresent());
        assertFalse(world.accounts.has("carol"));
    }

    @Test
    void accountWithoutAPasswordThatWasThereBeforeStays() {
        world.join("carol");
        world.accounts.halfMake("carol");
        world.clock.advance(Duration.ofMillis(1));
        world.claim(invite, "carol").orElseThrow();
        world.repair.restarted(NODE);
        assertTrue(world.accounts.has("carol"));
    }

    @Test
    void restartDoesNotWaitForTheDeadlineOfItsOwnClaims() {
        world.claim(invite, "carol").orElseThrow();
        world.repair.restarted("node two");
        assertFalse(world.open.look(invite.token()).isPresent());
        world.repair.restarted(NODE);
        assertTrue(world.open.look(invite.token()).isPresent());
    }

    @Test
    void accountThatWasThereBeforeDidNotComeOfTheClaim() {
        world.join("carol");
        world.clock.advance(Duration.ofMillis(1));
        world.claim(invite, "carol").orElseThrow();
        world.repair.restarted(NODE);
        assertTrue(world.open.look(invite.token()).isPresent());
    }

    @Test
    void accountOfUnknownAgeCountsAsMadeByTheClaim() {
        world.claim(invite, "carol").orElseThrow();
        world.members.add(new Localpart("carol"), Instant.EPOCH);
        world.repair.restarted(NODE);
        assertFalse(world.open.look(invite.token()).isPresent());
    }

    @Test
    void oneAccountUsesUpOneInvite() {
        Issue.Issued other = world.issued(Inviter.SERVER, 1);
        world.claim(invite, "carol").orElseThrow();
        Redemption winner = world.claim(other, "carol").orElseThrow();
        world.join("carol");
        world.open.complete(winner);
        world.repair.restarted(NODE);
        assertTrue(world.open.look(invite.token()).isPresent());
        assertFalse(world.open.look(other.token()).isPresent());
    }

    @Test
    void oneAccountUsesUpOneInviteAlsoWhenNeitherSaidSo() {
        Issue.Issued other = world.issued(Inviter.SERVER, 1);
        world.claim(invite, "carol").orElseThrow();
        world.claim(other, "carol").orElseThrow();
        world.join("carol");
        world.repair.restarted(NODE);
        long open = List.of(invite, other).stream().filter(each -> world.open.look(each.token()).isPresent()).count();
        assertEquals(1, open);
    }

    @Test
    void slowNodeLearnsThatItsPlaceIsGone() {
        Redemption slow = world.claim(invite, "carol").orElseThrow();
        world.clock.advance(PATIENCE);
        world.repair.run();
        Redemption next = world.claim(invite, "dave").orElseThrow();
        assertFalse(world.open.complete(slow));
        assertTrue(world.open.complete(next));
    }

    /** The plugin is started anew in the same server while an account is being made. */
    @Test
    void whoSurvivesTheirPluginKeepsTheAccountThatWasSeenByTheNext() {
        Redemption slow = world.claim(invite, "carol").orElseThrow();
        world.join("carol");
        world.repair.restarted(NODE);
        assertTrue(world.open.complete(slow), "the account stays: the use of the invite was written down for it");
        assertFalse(world.open.look(invite.token()).isPresent());
    }

    @Test
    void whoSurvivesTheirPluginGetsNoPlaceThatTheNextGaveBack() {
        Redemption slow = world.claim(invite, "carol").orElseThrow();
        world.repair.restarted(NODE);
        world.join("carol");
        assertFalse(world.open.complete(slow), "the account goes again");
        assertTrue(world.open.look(invite.token()).isPresent());
    }

    @Test
    void linkToResetAPasswordStaysGood() {
        Localpart bob = world.join("bob");
        Issue.Issued reset = world.issued(new Issue.Order(InviteKind.PASSWORD_RESET, Inviter.SERVER, 1, InviteWorld.WEEK,
                InviteTerms.none().named(bob)));
        world.claim(reset, "bob").orElseThrow();
        world.repair.restarted(NODE);
        assertTrue(world.open.look(reset.token()).isPresent());
    }

    @Test
    void claimFromElsewhereIsGivenBack() {
        world.open.claim(invite.invite(), new Invitee("juliet@example.org"), Redemptions.Expiry.COUNTS).orElseThrow();
        world.repair.restarted(NODE);
        assertTrue(world.open.look(invite.token()).isPresent());
    }

    @Test
    void crashOfAThousandClaimsIsSettledInOneGo() {
        Issue.Issued many = world.issued(Inviter.SERVER, 1000);
        for (int one = 0; one < 1000; one++) {
            world.claim(many, "guest" + one).orElseThrow();
            if (one % 2 == 0) {
                world.join("guest" + one);
            }
        }
        world.repair.restarted(NODE);
        assertEquals(500, world.invites.find(many.invite().id()).orElseThrow().places().left());
    }

    @Test
    void claimOfAClockThatWasSetBackIsNotWaitedForAYear() {
        world.claim(invite, "carol").orElseThrow();
        world.clock.advance(Duration.ofDays(-365));
        world.repair.run();
        assertTrue(world.open.look(invite.token()).isPresent());
    }

    private List<Redemption> uses() {
        return world.invites.of(invite.invite().id(), Redemption.BEFORE_ALL, 10);
    }
}
