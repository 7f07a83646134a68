package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.junit.jupiter.api.Test;

class InviteTreeTest {

    private final InviteWorld world = new InviteWorld();
    private final InviteTree tree = new InviteTree(world.invites, world.invites, world.members, world.time, 5000);
    private final Localpart anna = world.join("anna");

    @Test
    void branchHasEverybodyBelowAndNobodyElse() {
        Localpart bob = world.invited(anna, "bob");
        world.invited(bob, "carol");
        world.invited(anna, "dave");
        Localpart zoe = world.join("zoe");
        world.invited(zoe, "yves");
        InviteTree.Branch branch = tree.below(anna);
        assertTrue(branch.isWhole());
        assertEquals(Set.of("bob", "carol", "dave"), names(branch));
        assertEquals(List.of(1, 1, 2), branch.members().stream().map(InviteTree.Member::depth).toList());
        assertEquals(Optional.of(bob), branch.members().get(2).invitedBy());
        assertEquals(List.of(), tree.below(world.join("nobody")).members());
    }

    @Test
    void aThousandGenerationsAreWalked() {
        Localpart last = anna;
        for (int generation = 0; generation < 1000; generation++) {
            last = world.invited(last, "member" + generation);
        }
        InviteTree.Branch branch = tree.below(anna);
        assertEquals(1000, branch.members().size());
        assertEquals(1000, branch.members().get(999).depth());
    }

    @Test
    void aThousandAndMoreOfOneInviterAreWalked() {
        for (int guest = 0; guest < 2100; guest++) {
            world.invited(anna, "guest" + guest);
        }
        assertEquals(2100, tree.below(anna).members().size());
    }

    @Test
    void walkEndsAtItsBound() {
        for (int guest = 0; guest < 20; guest++) {
            world.invited(anna, "guest" + guest);
        }
        List<Localpart> asked = new ArrayList<>();
        InviteTree small = new InviteTree(world.invites, world.invites, new InviterState() {
            @Override
            public Optional<Instant> memberSince(Localpart account) {
                asked.add(account);
                return world.members.memberSince(account);
            }

            @Override
            public boolean isLocked(Localpart account) {
                return world.members.isLocked(account);
            }
        }, world.time, 10);
        InviteTree.Branch branch = small.below(anna);
        assertFalse(branch.isWhole());
        assertEquals(10, branch.members().size());
        assertEquals(11, asked.size(), "each is a question to the database, and one more tells that there are more");
        assertTrue(new InviteTree(world.invites, world.invites, world.members, world.time, 20).below(anna).isWhole());
    }

    @Test
    void nameThatWasGivenOutAnewMakesNoCircle() {
        Localpart bob = world.invited(anna, "bob");
        world.members.remove(anna);
        world.invited(bob, "anna");
        world.invited(anna, "carol");
        assertEquals(Set.of("bob", "carol"), names(tree.below(anna)));
        assertEquals(Set.of("anna", "carol"), names(tree.below(bob)));
    }

    @Test
    void nobodyIsTheirOwnGuest() {
        Issue.Issued own = world.issued(Inviter.member(anna), 1);
        world.claim(own, "anna");
        assertEquals(List.of(), tree.below(anna).members());
    }

    @Test
    void whoWasHereBeforeAndBecameAContactIsNoneOfTheirGuests() {
        Localpart old = world.join("old");
        world.clock.advance(Duration.ofSeconds(1));
        world.open.complete(world.claim(world.issued(Inviter.member(anna), 1), "old").orElseThrow());
        Issue.Issued theirs = world.issued(Inviter.member(old), 1);
        assertEquals(List.of(), tree.below(anna).members());
        tree.revokeBranch(anna);
        assertTrue(world.open.look(theirs.token()).isPresent());
    }

    @Test
    void branchIsShutInOneStep() {
        Localpart bob = world.invited(anna, "bob");
        Localpart carol = world.invited(bob, "carol");
        List<Issue.Issued> theirs = List.of(world.issued(Inviter.member(anna), 5), world.issued(Inviter.member(bob), 1),
                world.issued(Inviter.member(carol), 1));
        Issue.Issued server = world.issued(Inviter.SERVER, 1);
        Localpart zoe = world.join("zoe");
        Issue.Issued other = world.issued(Inviter.member(zoe), 1);
        InviteTree.Cut cut = tree.revokeBranch(anna);
        assertEquals(3, cut.revoked());
        assertEquals(Set.of("bob", "carol"), names(cut.branch()));
        theirs.forEach(each -> assertFalse(world.open.look(each.token()).isPresent()));
        assertTrue(world.open.look(server.token()).isPresent());
        assertTrue(world.open.look(other.token()).isPresent());
    }

    @Test
    void accountThatIsJustBeingMadeBelongsToTheBranch() {
        world.claim(world.issued(Inviter.member(anna), 1), "bob").orElseThrow();
        Localpart bob = world.join("bob");
        Issue.Issued bobs = world.issued(Inviter.member(bob), 1);
        tree.revokeBranch(anna);
        assertFalse(world.open.look(bobs.token()).isPresent());
    }

    private static Set<String> names(InviteTree.Branch branch) {
        return branch.members().stream().map(member -> member.account().text()).collect(Collectors.toSet());
    }
}
