package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.junit.jupiter.api.Test;

class InviteShelfTest {

    private final InviteWorld world = new InviteWorld();
    private final InviteShelf shelf = new InviteShelf(world.invites, world.invites, world.open, world.time);
    private final InviteLineage lineage = new InviteLineage(world.invites, world.invites,
            new InviteTree(world.invites, world.invites, world.members, world.time, 100), world.time);
    private final Localpart anna = world.join("anna");

    @Test
    void onlyOpenOnesAreTakenBackAndCounted() {
        InviteId open = world.issued(Inviter.SERVER, 1).invite().id();
        Issue.Issued used = world.issued(Inviter.SERVER, 1);
        world.open.complete(world.claim(used, "bob").orElseThrow());
        InviteId unknown = new SampleInvites().invite().id();
        assertEquals(1, shelf.revoke(List.of(open, open, used.invite().id(), unknown)));
        assertEquals(0, shelf.revoke(List.of(open)));
        assertEquals(InviteState.REVOKED, shelf.find(open).orElseThrow().state());
        assertEquals(InviteState.USED_UP, shelf.find(used.invite().id()).orElseThrow().state());
        assertEquals(Optional.empty(), shelf.find(unknown));
    }

    @Test
    void anInviteIsShownWithItsUsesAndWhetherAnybodyStandsBehindIt() {
        Issue.Issued invite = world.issued(Inviter.member(anna), 2);
        world.claim(invite, "bob");
        InviteShelf.Copy copy = shelf.find(invite.invite().id()).orElseThrow();
        assertEquals(List.of("bob"), copy.uses().stream().map(use -> use.invitee().text()).toList());
        assertTrue(copy.isBacked());
        world.members.lock(anna);
        assertFalse(shelf.find(invite.invite().id()).orElseThrow().isBacked());
    }

    @Test
    void pagesFollowEachOther() {
        for (int number = 0; number < 5; number++) {
            world.issued(Inviter.SERVER, 1);
        }
        InvitePage first = shelf.list(3, query -> query).invites();
        InvitePage second = shelf.list(3, query -> query.after(first.next().orElseThrow())).invites();
        assertEquals(3, first.invites().size());
        assertEquals(2, second.invites().size());
        assertTrue(second.next().isEmpty());
    }

    @Test
    void aLineageGoesUpAndDownAndCountsOpenInvites() {
        Localpart bob = world.invited(anna, "bob");
        Localpart carol = world.invited(bob, "carol");
        world.invited(carol, "dave");
        world.issued(Inviter.member(carol), 3);
        world.issued(Inviter.member(anna), 1);
        InviteLineage.Lineage carols = lineage.of(carol);
        assertEquals(List.of(bob, anna), carols.ancestors());
        assertEquals(1, carols.branch().members().size());
        assertEquals(1, carols.open());
        assertEquals(2, lineage.of(anna).open());
        assertEquals(Optional.empty(), lineage.of(anna).origin());
    }

    @Test
    void whoCameByTheServerHasNobodyAbove() {
        world.open.complete(world.claim(world.issued(Inviter.SERVER, 1), "bob").orElseThrow());
        InviteLineage.Lineage bobs = lineage.of(world.join("bob"));
        assertEquals(Optional.of(Inviter.SERVER), bobs.origin().map(use -> use.inviter()));
        assertEquals(List.of(), bobs.ancestors());
    }

    @Test
    void aNameThatWasGivenOutAnewMakesNoCircle() {
        Localpart bob = world.invited(anna, "bob");
        world.members.remove(anna);
        world.invited(bob, "anna");
        assertEquals(List.of(bob), lineage.of(anna).ancestors());
        assertEquals(List.of(anna), lineage.of(bob).ancestors());
    }
}
