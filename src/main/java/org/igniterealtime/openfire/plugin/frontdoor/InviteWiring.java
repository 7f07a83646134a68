package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Friendship;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Inviters;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicAddress;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Residents;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuota;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRepair;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.IssueInvite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.RedemptionTable;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.Inviting;
import org.jivesoftware.openfire.XMPPServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Part of the {@link Wiring}: puts together what has to do with invites. */
final class InviteWiring {

    private static final Logger LOG = LoggerFactory.getLogger(InviteWiring.class);
    /** Far more than making an account takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final InviteQuota QUOTA = new InviteQuota(20, 50);

    private final XMPPServer server;
    private final SecureRandom random;
    private final Runnable databaseAnswers;
    private final InviteTable invites;
    private final InviteTime time;
    private final OpenInvites open;
    private final InviteRepair repair;

    /** Also settles each minute what crashes left behind, and marks what has expired. */
    InviteWiring(XMPPServer server, Database database, Runnable databaseAnswers, Clock clock, SecureRandom random,
                 ScheduledExecutorService chores) {
        this.server = server;
        this.random = random;
        this.databaseAnswers = databaseAnswers;
        this.invites = new InviteTable(database);
        RedemptionTable uses = new RedemptionTable(database);
        Inviters inviters = new Inviters(databaseAnswers);
        this.time = new InviteTime(clock, invites);
        this.open = new OpenInvites(invites, uses, inviters, time, random, node(server), PATIENCE);
        this.repair = new InviteRepair(invites, uses, inviters, time);
        chores.scheduleWithFixedDelay(this::repairOrLog, 1, 60, TimeUnit.SECONDS);
    }

    /** What the in-client door asks. */
    Inviting inviting(Supplier<Settings> settings, Limiter limiter, PublicAddress address, Journal journal,
                      LongSupplier nanos) {
        Residents people = new Residents(server, databaseAnswers);
        InviteRights rights = new InviteRights(settings, () -> QUOTA, people);
        Limits guesses = new Limits(limiter, Limit.INVITE_GUESS_SOURCE, Limit.INVITE_GUESS_SERVER);
        Function<String, Optional<URI>> landing = address.by(InviteLink::landing);
        return new Inviting(new Preauth(settings, guesses, open, journal),
                new Introductions(settings, limiter, open, new Friendship(server), journal), rights, people,
                new Names(server.getServerInfo().getXMPPDomain(), new Nodeprep()),
                new Issuance(new IssueInvite(invites, time, random), rights), landing, random, nanos);
    }

    /** An exception would end the schedule. */
    private void repairOrLog() {
        try {
            repair.run();
        } catch (RuntimeException failed) {
            LOG.warn("Invites were not looked through; tried again in a minute", failed);
        }
    }

    /** The machine's name is the same after a restart, unlike the name that a cluster gives it. */
    private static String node(XMPPServer server) {
        String host = server.getServerInfo().getHostname();
        return host.substring(0, Math.min(host.length(), Redemption.LONGEST_NODE));
    }
}
