package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuota;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRepair;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitingRule;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.IssueInvite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;

/** Everything about invites, over fakes. */
public final class InviteWorld {

    public static final Duration WEEK = Duration.ofDays(7);
    public static final Duration PATIENCE = Duration.ofMinutes(2);
    public static final InvitingRule RULE =
            new InvitingRule(InvitingRule.Who.ALL, new InviteQuota(5, 3), Duration.ofDays(30), 3);

    public final MutableClock clock = new MutableClock();
    public final InMemoryInvites invites = new InMemoryInvites();
    public final Members members = new Members();
    public final InviteTime time = new InviteTime(clock, invites);
    public final IssueInvite issue = new IssueInvite(invites, time, new Random(7));
    public final OpenInvites open = node("node one", 1);
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InviteRepair repair = new InviteRepair(invites, invites, members, accounts, time, claim -> false);

    /** Another node on the same store. */
    public OpenInvites node(String name, long seed) {
        return new OpenInvites(invites, invites, members, time, new Random(seed), name, PATIENCE);
    }

    /** An account that is there from now on. */
    public Localpart join(String name) {
        Localpart account = new Localpart(name);
        members.add(account, now());
        return account;
    }

    public Instant now() {
        return clock.instant();
    }

    public Issue.Order order(Inviter inviter, int places) {
        return new Issue.Order(InviteKind.CONTACT, inviter, places, WEEK, InviteTerms.none());
    }

    /** An invite of an administrator's hand, in whoever's name. */
    public Issue.Issued issued(Inviter inviter, int places) {
        return issued(order(inviter, places));
    }

    public Issue.Issued issued(Issue.Order order) {
        return issue.issue(order, InvitingRule.Standing.ADMINISTRATOR, RULE).issued().orElseThrow();
    }

    public Optional<Redemption> claim(Issue.Issued invite, String name) {
        return open.claim(invite.invite(), new Invitee(name), Redemptions.Expiry.COUNTS);
    }

    /** An account that came by an invite of somebody's. */
    public Localpart invited(Localpart by, String name) {
        Redemption claim = claim(issued(Inviter.member(by), 1), name).orElseThrow();
        Localpart account = join(name);
        open.complete(claim);
        return account;
    }
}
