package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * Settles claims that a crash left behind, and marks what has expired. To be run at the start, each minute, and when
 * the plugin stops. Nodes that do it at the same time don't disturb one another: every step is done once.
 *
 * <p>A claim is completed when an account of its name was made since, and no other use made it; else the place is given
 * back. An account that was left without a password, or that was to wait and was not finished, is none, and goes. A claim
 * whose node is alive but very slow may be given back too: that node learns it when it completes.
 */
public final class InviteRepair implements Runnable {

    private static final int BATCH = 200;

    private final Invites invites;
    private final Redemptions redemptions;
    private final InviterState members;
    private final Accounts accounts;
    private final InviteTime time;
    private final Predicate<Redemption> brokenOff;

    /**
     * The repair of a store.
     *
     * @param brokenOff ends the making of an account that was to wait ({@link BreakingOff})
     */
    public InviteRepair(Invites invites, Redemptions redemptions, InviterState members, Accounts accounts,
                        InviteTime time, Predicate<Redemption> brokenOff) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.members = members;
        this.accounts = accounts;
        this.time = time;
        this.brokenOff = brokenOff;
    }

    /** What is due at any time. */
    @Override
    public void run() {
        invites.expire(time.now());
        settle(() -> redemptions.overdue(time.now(), BATCH));
    }

    /**
     * What is due at the start, before anybody is let in: all claims of this node are of its life before.
     *
     * @param node as given to {@link OpenInvites}; no other node may have the same name
     */
    public void restarted(String node) {
        settle(() -> redemptions.leftBy(node, BATCH));
        run();
    }

    private void settle(Supplier<List<Redemption>> claims) {
        List<Redemption> batch;
        do {
            batch = claims.get();
            settle(batch);
        } while (batch.size() == BATCH);
    }

    /** One that can't be settled now must not keep the others waiting: it is tried again when all of them are done. */
    private void settle(List<Redemption> batch) {
        Optional<BrokenException> first = Optional.empty();
        for (Redemption claim : batch) {
            try {
                settle(claim);
            } catch (BrokenException broken) {
                first = first.or(() -> Optional.of(broken));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }

    // Whether a password was set can't be told from outside, so the link for it stays good until its time is over.
    private void settle(Redemption claim) {
        boolean done = claim.kind().makesAccounts() && !madeByAnother(claim) && !brokenOff.test(claim)
                && hasBecomeAnAccount(claim) && !wasHalf(claim);
        if (done) {
            redemptions.complete(claim, time.now());
        } else {
            redemptions.release(claim);
        }
    }

    // Where nobody knows since when there is an account, an invite too many is used up rather than a place given twice.
    private boolean hasBecomeAnAccount(Redemption claim) {
        return since(claim).filter(made -> made.equals(Instant.EPOCH) || !made.isBefore(claim.claimed())).isPresent();
    }

    private boolean wasHalf(Redemption claim) {
        Optional<Localpart> half = claim.invitee().account().filter(accounts::isHalfMade)
                .filter(account -> since(claim).filter(made -> !made.equals(Instant.EPOCH)).isPresent());
        half.ifPresent(accounts::remove);
        return half.isPresent();
    }

    private Optional<Instant> since(Redemption claim) {
        return claim.invitee().account().flatMap(members::memberSince);
    }

    private boolean madeByAnother(Redemption claim) {
        return claim.invitee().account().flatMap(redemptions::origin).flatMap(Redemption::completed)
                .filter(completed -> !completed.isBefore(claim.claimed())).isPresent();
    }
}
