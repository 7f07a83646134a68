package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/** Where an account stands among those who invited each other: who brought it, whom it brought, and what they may still do. */
public final class InviteLineage {

    private static final int MOST_ANCESTORS = 100;

    private final Invites invites;
    private final Redemptions redemptions;
    private final InviteTree tree;
    private final InviteTime time;

    /** The lineage that invites tell of. */
    public InviteLineage(Invites invites, Redemptions redemptions, InviteTree tree, InviteTime time) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.tree = tree;
        this.time = time;
    }

    /**
     * That of an account, which may be gone.
     *
     * @throws BrokenException when the store can't be reached
     */
    public Lineage of(Localpart account) {
        InviteTree.Branch branch = tree.below(account);
        List<Inviter> all = Stream.concat(Stream.of(account), branch.members().stream().map(InviteTree.Member::account))
                .map(Inviter::member).toList();
        Optional<Redemption> origin = redemptions.origin(account);
        return new Lineage(account, origin, ancestors(account, origin), branch, invites.countOpen(all, time.now()));
    }

    /** The nearest first. A name that was given out anew could make a circle. */
    private List<Localpart> ancestors(Localpart account, Optional<Redemption> origin) {
        Set<Localpart> seen = new LinkedHashSet<>();
        Optional<Localpart> next = origin.flatMap(use -> use.inviter().account());
        while (next.isPresent() && !next.get().equals(account) && seen.size() < MOST_ANCESTORS && seen.add(next.get())) {
            next = redemptions.origin(next.get()).flatMap(use -> use.inviter().account());
        }
        return new ArrayList<>(seen);
    }

    /**
     * A lineage.
     *
     * @param origin    by which invite the account came, if by one
     * @param ancestors who brought it, who brought them, and so on
     * @param branch    whom it brought, whom they brought, and so on
     * @param open      how many open invites they have together
     */
    public record Lineage(Localpart account, Optional<Redemption> origin, List<Localpart> ancestors,
                          InviteTree.Branch branch, int open) {
        /** Copies the list. */
        public Lineage {
            ancestors = List.copyOf(ancestors);
        }
    }
}
