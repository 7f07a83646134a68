package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Shuts the branch of somebody who brought spammers, in one step: takes back all invites in it, so that it grows no more,
 * and locks its accounts, if that is wanted. What fails on one account stops nothing; doing it again does what is left.
 */
public final class Shutting {

    private final InviteTree tree;
    private final InviterState members;
    private final InviteRights.People people;
    private final Locks locks;
    private final SignedIn signedIn;
    private final Journal journal;

    /** Shuts branches of that tree. */
    public Shutting(InviteTree tree, InviterState members, InviteRights.People people, Locks locks, SignedIn signedIn,
                    Journal journal) {
        this.tree = tree;
        this.members = members;
        this.people = people;
        this.locks = locks;
        this.signedIn = signedIn;
        this.journal = journal;
    }

    /**
     * Shuts the branch that begins with an account, that one included.
     *
     * @throws BrokenException when the branch can't be found or its invites can't be taken back; nobody is locked then
     */
    public Report shut(Localpart account, Reach reach) {
        InviteTree.Cut cut = tree.revokeBranch(account);
        Map<Fate, List<Localpart>> accounts = new EnumMap<>(Fate.class);
        if (reach == Reach.INVITES_AND_ACCOUNTS) {
            note(accounts, account, alone(() -> lock(account)));
            cut.branch().members().forEach(member -> note(accounts, member.account(), alone(() -> lock(member))));
        }
        return new Report(cut, accounts);
    }

    private Fate lock(InviteTree.Member member) {
        if (member.arrived().isEmpty()) {
            return Fate.UNFINISHED;
        }
        Optional<Instant> since = members.memberSince(member.account());
        return since.filter(made -> made.isAfter(member.arrived().get())).isPresent() ? Fate.SPARED : lock(member.account());
    }

    private Fate lock(Localpart account) {
        if (members.memberSince(account).isEmpty()) {
            return Fate.GONE;
        }
        if (people.isAdministrator(account)) {
            return Fate.SPARED;
        }
        boolean wasLocked = members.isLocked(account);
        if (!wasLocked) {
            locks.lock(account);
        }
        signedIn.end(account);
        return wasLocked ? Fate.WAS_LOCKED : Fate.LOCKED;
    }

    private Fate alone(Supplier<Fate> work) {
        try {
            return work.get();
        } catch (BrokenException failed) {
            journal.broken(failed);
            return Fate.FAILED;
        }
    }

    private static void note(Map<Fate, List<Localpart>> accounts, Localpart account, Fate fate) {
        accounts.computeIfAbsent(fate, none -> new ArrayList<>()).add(account);
    }

    /** How much of a branch is shut. */
    public enum Reach {
        /** Its invites are taken back. */
        INVITES,
        /** Its accounts are locked as well. */
        INVITES_AND_ACCOUNTS
    }

    /** What became of an account of the branch. */
    public enum Fate {
        /** It is locked now, and signed out. */
        LOCKED,
        /** It was locked before. */
        WAS_LOCKED,
        /** There is no such account any more. */
        GONE,
        /** An administrator's, or of somebody else who got the name since: left alone. */
        SPARED,
        /** It is just being made, so it is to be locked later. */
        UNFINISHED,
        /** It could not be locked, or not be signed out. */
        FAILED
    }

    /**
     * What was done.
     *
     * @param cut      the branch, and how many invites were taken back
     * @param accounts by what became of them; none if they were to be left alone
     */
    public record Report(InviteTree.Cut cut, Map<Fate, List<Localpart>> accounts) {

        /** Copies the accounts. */
        public Report {
            Map<Fate, List<Localpart>> copy = new EnumMap<>(Fate.class);
            accounts.forEach((fate, all) -> copy.put(fate, List.copyOf(all)));
            accounts = Map.copyOf(copy);
        }

        /** The accounts that this became of. */
        public List<Localpart> accounts(Fate fate) {
            return accounts.getOrDefault(fate, List.of());
        }

        /** Whether all of the branch is shut; otherwise some of it was not reached, or is to be done again. */
        public boolean isDone() {
            return cut.branch().isWhole() && accounts(Fate.UNFINISHED).isEmpty() && accounts(Fate.FAILED).isEmpty();
        }
    }
}
