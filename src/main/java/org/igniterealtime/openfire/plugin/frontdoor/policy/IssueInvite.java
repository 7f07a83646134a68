package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * Makes invites, for whoever may. A quota is looked at before and after: two nodes that let the same member issue the
 * last one at the same moment both see it afterwards, and take theirs back. So a quota is never exceeded.
 */
public final class IssueInvite {

    private final Invites invites;
    private final InviteTime time;
    private final RandomGenerator random;
    private final Object oneByOne = new Object();

    /** Makes invites for that store. */
    public IssueInvite(Invites invites, InviteTime time, RandomGenerator random) {
        this.invites = invites;
        this.time = time;
        this.random = random;
    }

    /**
     * Issues an invite.
     *
     * @throws BrokenException when the store can't be reached; there is no invite then that anybody could use
     */
    public Issue issue(Issue.Order order, InvitingRule.Standing standing, InvitingRule rule) {
        Optional<Issue.Denial> denial = rule.examine(order, standing);
        if (denial.isPresent()) {
            return new Issue.Denied(denial.get());
        }
        if (standing == InvitingRule.Standing.ADMINISTRATOR) {
            return keep(order);
        }
        synchronized (oneByOne) {
            return withinQuota(order, rule.quota());
        }
    }

    private Issue withinQuota(Issue.Order order, InviteQuota quota) {
        Optional<Issue.Denial> before = quota.examine(count(order), order.places());
        if (before.isPresent()) {
            return new Issue.Denied(before.get());
        }
        return keep(order).fold(issued -> {
            Optional<Issue.Denial> after = quota.examine(count(order), 0);
            after.ifPresent(why -> invites.withdraw(issued.invite().id()));
            return after.<Issue>map(Issue.Denied::new).orElse(issued);
        }, denied -> denied);
    }

    private Invites.InviteCount count(Issue.Order order) {
        Instant now = time.now();
        return invites.count(order.inviter(), now.minus(InviteQuota.DAY), now);
    }

    private Issue keep(Issue.Order order) {
        Token token = Token.random(random);
        Instant now = time.now();
        Invite invite = new Invite(InviteId.of(token), order.kind(), order.inviter(), Seats.of(order.places()), now,
                now.plus(order.lifetime()), InviteEnd.NONE, order.terms());
        return invites.issue(invite) ? new Issue.Issued(invite, token) : new Issue.Denied(Issue.Denial.NAME_RESERVED);
    }
}
