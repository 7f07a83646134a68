package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuota;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitingRule;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.IssueInvite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;

/** What has to do with invites, as it is wired, over fakes: Olaf has an account and Ada is an administrator. */
public final class InvitingWorld {

    public static final Localpart OLAF = new Localpart("olaf");
    public static final Localpart ADA = new Localpart("ada");

    public final World world;
    public final InMemoryInvites store;
    public final Members members;
    public final People people = new People();
    public final RecordingContacts contacts;
    public final OpenInvites open;
    public final Preauth preauth;
    public final Introductions introductions;
    public final InviteRights rights;
    public final Issuance issuance;
    public InviteQuota quota = new InviteQuota(5, 5);
    public Optional<String> pages = Optional.of("https://chat.test:7443/register");
    private final IssueInvite issuing;

    /** With the default settings, but for these. */
    public InvitingWorld(String... assignments) {
        world = new World(assignments);
        store = world.invites;
        members = world.members;
        contacts = world.contacts;
        InviteTime time = world.time;
        open = world.open;
        preauth = world.preauth;
        introductions = new Introductions(world::settings, world.limiter, open, contacts, world.journal);
        rights = new InviteRights(world::settings, () -> quota, people);
        issuing = new IssueInvite(store, time, new Random(2));
        issuance = new Issuance(issuing, rights);
        for (Localpart each : List.of(OLAF, ADA)) {
            members.add(each, Instant.EPOCH);
            people.accounts.add(each.text());
        }
        people.administrators.add("ada");
    }

    /** Where the page of a token is. */
    public Optional<URI> landing(String token) {
        return pages.map(base -> URI.create(base + "/invite/" + token));
    }

    /** A new invite of Olaf's to be his contact. */
    public Token contact() {
        return issue(InviteKind.CONTACT, Optional.empty());
    }

    /** A new invite to an account, of that name if there is one. */
    public Token account(Optional<String> name) {
        return issue(InviteKind.ACCOUNT, name);
    }

    public Token issue(InviteKind kind, Optional<String> name) {
        InviteTerms terms = new InviteTerms(name.map(Localpart::new), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), Set.of(InviteTerms.Skip.CHALLENGE));
        Issue issue = issuing.issue(new Issue.Order(kind, Inviter.member(OLAF), 1, Duration.ofDays(7), terms),
                InvitingRule.Standing.ADMINISTRATOR, new InvitingRule(InvitingRule.Who.ALL, quota, Duration.ofDays(7), 1));
        return issue.issued().orElseThrow().token();
    }
}
