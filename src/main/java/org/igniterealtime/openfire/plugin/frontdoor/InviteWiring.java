package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.AccountLocks;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Friendship;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Inviters;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Memberships;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenPages;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenStreams;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Residents;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Arrivals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BreakingOff;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Claim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRepair;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.KeptName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Reception;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Settling;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.ApplicationTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.RedemptionTable;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.Inviting;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Part of the {@link CoreWiring}: puts together what has to do with invites. */
final class InviteWiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InviteWiring.class);
    /** Far more than making an account takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** More than anybody looks through; what lies beyond is shut from one of its own members. */
    static final int LARGEST_BRANCH = 10_000;

    private final Host host;
    private final Supplier<Settings> settings;
    private final Limiter limiter;
    private final Journal journal;
    private final Runnable databaseAnswers;
    private final InviteTable invites;
    private final RedemptionTable uses;
    private final Inviters inviters;
    private final InviteTime time;
    private final OpenInvites open;
    private final InviteRepair repair;
    private final Reception reception;
    private final Preauth preauth;
    private final Predicate<Localpart> waiting;
    private final OpenStreams streams;

    /** Also settles what crashes left behind, now and each minute, and forgets what is old. */
    InviteWiring(Host host, Supplier<Settings> settings, StoreWiring stores, Limiter limiter, Journal journal) {
        this.host = host;
        this.settings = settings;
        this.limiter = limiter;
        this.journal = journal;
        this.databaseAnswers = stores.pulse();
        this.invites = new InviteTable(stores.database(), host.nanos());
        this.uses = new RedemptionTable(stores.database());
        this.inviters = new Inviters(databaseAnswers, host.clock());
        this.time = new InviteTime(host.clock(), invites);
        String node = host.node();
        this.open = new OpenInvites(invites, uses, inviters, time, host.random(), node, PATIENCE);
        ApplicationTable applications = new ApplicationTable(stores.database(), journal::broken);
        this.waiting = applications::reserves;
        this.repair = new InviteRepair(invites, uses, inviters, stores.accounts(), time,
                new BreakingOff(applications, new Settling(applications, stores.accounts(), arrivals(), journal, host.clock())));
        this.reception = new Reception(new Limits(limiter, Limit.INVITE_GUESS_SOURCE, Limit.INVITE_GUESS_SERVER), open,
                journal);
        this.preauth = new Preauth(settings, reception, journal);
        this.streams = new OpenStreams(host.server().getSessionManager(),
                account -> LockOutManager.getInstance().isAccountDisabled(account.text()), host.clock());
        streams.start();
        orLog(() -> repair.restarted(node));
        host.chores().executor().scheduleWithFixedDelay(() -> orLog(repair), 60, 60, TimeUnit.SECONDS);
        host.chores().often("invites", this::purge);
    }

    /** Looks at the invites that come with requests. */
    Preauth preauth() {
        return preauth;
    }

    /** What an account with an invite uses up, and the names that invites keep. */
    List<Claim> claims() {
        return List.of(new InviteClaim(open), new KeptName(invites, time));
    }

    /** Those who come by an invite. */
    Arrivals arrivals() {
        return new Arrivals(invites, uses, inviters, new Friendship(host.server()), new Memberships(host.server()),
                journal);
    }

    /** New passwords for those with a link. */
    PasswordReset reset(Accounts accounts, PasswordRules rules) {
        return new PasswordReset(settings, reception, open, new PasswordReset.Vault(accounts, inviters, rules),
                streams, journal);
    }

    /** Looks at the invites that visitors of the pages show. */
    Reception reception() {
        return reception;
    }

    /** All of them. */
    Invites store() {
        return invites;
    }

    /** The time as they go by it. */
    InviteTime time() {
        return time;
    }

    /** Since when accounts are there. */
    InviterState members() {
        return inviters;
    }

    /** Invites as whoever holds a token sees them. */
    OpenInvites open() {
        return open;
    }

    /** What makes invites. */
    IssuingWiring issuing(OpenPages pages, Correspondence correspondence) {
        return new IssuingWiring(host, settings, databaseAnswers, limiter, journal, new IssuingWiring.Store(invites, time),
                pages::by, correspondence);
    }

    /** What the console's screens about invites ask. */
    InviteConsoleWiring console(IssuingWiring issuing) {
        return new InviteConsoleWiring(host, settings, new InviteConsoleWiring.Store(invites, uses, inviters, time, open),
                issuing, shutting(), journal);
    }

    /** What the in-client door asks. */
    Inviting inviting(IssuingWiring issuing) {
        return new Inviting(preauth,
                new Introductions(settings, limiter, open, new Friendship(host.server()), journal), issuing.rights(),
                issuing.people(), new Names(host.server().getServerInfo().getXMPPDomain(), new Nodeprep()), issuing.making(),
                host.random());
    }

    /** Shuts the branches of those who brought spammers. */
    Shutting shutting() {
        return new Shutting(new InviteTree(invites, uses, inviters, time, LARGEST_BRANCH), inviters,
                new Residents(host.server(), databaseAnswers), waiting, new AccountLocks(),
                streams, journal);
    }

    /** Marks what has expired, so that no clock set back while we are away brings it to life again. */
    @Override
    public void close() {
        streams.close();
        orLog(() -> {
            databaseAnswers.run();
            repair.run();
        });
    }

    private void purge() {
        Instant oldest = host.clock().instant().minus(settings.get().retention().applications());
        invites.purge(oldest);
        uses.purge(oldest);
    }

    /** An exception would end the schedule. */
    private static void orLog(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("Invites were not looked through; tried again in a minute", failed);
        }
    }
}
