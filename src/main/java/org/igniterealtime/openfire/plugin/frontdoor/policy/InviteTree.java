package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * Who invited whom. Walked level by level and not by recursion, so that depth costs no stack; every account is
 * visited once, so that not even names which were removed and given out anew make a circle; and only so many accounts, so
 * that nobody's branch fills the memory.
 */
public final class InviteTree {

    private static final int BATCH = 1000;

    private final Invites invites;
    private final Redemptions redemptions;
    private final InviterState accounts;
    private final InviteTime time;
    private final int most;

    /**
     * A tree.
     *
     * @param most accounts of one branch that are looked at
     */
    public InviteTree(Invites invites, Redemptions redemptions, InviterState accounts, InviteTime time,
                      int most) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.accounts = accounts;
        this.time = time;
        this.most = most;
    }

    /** Those whom an account brought, and whom they brought, and so on. The nearest come first. */
    public Branch below(Localpart account) {
        Map<Localpart, Member> found = new LinkedHashMap<>();
        found.put(account, new Member(account, 0, Optional.empty(), Optional.empty()));
        List<Localpart> level = List.of(account);
        for (int depth = 1; !level.isEmpty() && hasRoom(found); depth++) {
            level = next(level, depth, found);
        }
        List<Member> members = found.values().stream().skip(1).limit(most).toList();
        return new Branch(members, hasRoom(found));
    }

    /**
     * Takes back all open invites of an account and of everybody below it, in their inviter's name. Accounts that came
     * by one of those invites while this went on are found by walking again, until there is nobody new.
     */
    public Cut revokeBranch(Localpart account) {
        int revoked = 0;
        int before;
        Branch branch = new Branch(List.of(), true);
        do {
            before = branch.members().size();
            revoked += revoke(account, branch);
            branch = below(account);
        } while (branch.members().size() > before);
        return new Cut(branch, revoked);
    }

    private int revoke(Localpart account, Branch branch) {
        List<Inviter> inviters = new ArrayList<>(branch.members().stream().map(Member::account).map(Inviter::member).toList());
        inviters.add(Inviter.member(account));
        return invites.revokeAll(inviters, time.now());
    }

    private List<Localpart> next(List<Localpart> level, int depth, Map<Localpart, Member> found) {
        List<Localpart> next = new ArrayList<>();
        for (int start = 0; start < level.size() && hasRoom(found); start += Redemptions.MOST_INVITERS) {
            int end = Math.min(level.size(), start + Redemptions.MOST_INVITERS);
            add(level.subList(start, end).stream().map(Inviter::member).toList(), depth, found, next);
        }
        return next;
    }

    private void add(List<Inviter> inviters, int depth, Map<Localpart, Member> found, List<Localpart> next) {
        String after = Redemption.BEFORE_ALL;
        List<Redemption> batch;
        do {
            batch = redemptions.broughtBy(inviters, after, BATCH);
            for (Redemption use : batch) {
                after = use.id();
                // To be asked about each account costs the most, so what there is no room for is not asked about.
                use.invitee().account().filter(account -> hasRoom(found) && isNew(account, use, found)).ifPresent(account -> {
                    found.put(account, new Member(account, depth, use.inviter().account(), use.completed()));
                    next.add(account);
                });
            }
        } while (batch.size() == BATCH && hasRoom(found));
    }

    // Who was here before only became a contact. Where nobody knows since when, the account counts as brought.
    private boolean isNew(Localpart account, Redemption use, Map<Localpart, Member> found) {
        return !found.containsKey(account) && accounts.memberSince(account)
                .filter(since -> !since.equals(Instant.EPOCH) && since.isBefore(use.claimed())).isEmpty();
    }

    // The account that was asked for is found too, and not counted.
    private boolean hasRoom(Map<Localpart, Member> found) {
        return found.size() - 1 <= most;
    }

    /**
     * Somebody in a branch.
     *
     * @param account   who; perhaps just being made, perhaps removed since
     * @param depth     how many steps below the one that was asked for
     * @param invitedBy who brought them; empty for the one that was asked for
     * @param arrived   when they were there; empty for the one that was asked for, and while the account is being made
     */
    public record Member(Localpart account, int depth, Optional<Localpart> invitedBy, Optional<Instant> arrived) {
    }

    /**
     * All below an account.
     *
     * @param members the nearest first
     * @param isWhole whether that is all of them; otherwise the rest was not looked at
     */
    public record Branch(List<Member> members, boolean isWhole) {
    }

    /**
     * What shutting a branch did.
     *
     * @param branch  that was shut
     * @param revoked how many invites were taken back
     */
    public record Cut(Branch branch, int revoked) {
    }
}
