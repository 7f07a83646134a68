package org.igniterealtime.openfire.plugin.frontdoor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ChallengeClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ReservedName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SuccessClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.MachineryCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.ModeCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.TlsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.Pulse;
import org.igniterealtime.openfire.plugin.frontdoor.store.SpentTable;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.InBandDoor;
import org.jivesoftware.openfire.XMPPServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Part of the {@link Wiring}: puts the core together, from the database to the pipeline. */
final class CoreWiring {

    private static final Logger LOG = LoggerFactory.getLogger(CoreWiring.class);
    private static final Duration DATABASE_FRESH = Duration.ofMillis(250);
    private static final Duration DATABASE_PATIENCE = Duration.ofMillis(500);
    /** By how much clocks of two nodes may differ: what one of them takes for expired, another may still accept. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);
    private static final int BYTES_OF_SECRET = 32;

    private final Clock clock;
    private final Limiter limiter;
    private final Limits forms;
    private final Pulse pulse;
    private final Database database;
    private final SpentTable spent;
    private final OpenfireAccounts accounts;

    CoreWiring(XMPPServer server, Database.Connections connections, ScheduledExecutorService chores, Clock clock,
               LongSupplier nanos, SecureRandom random) {
        this.clock = clock;
        this.limiter = new Limiter(nanos, secret(random));
        this.forms = new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER);
        SpentTable unguarded = new SpentTable(new Database(connections, () -> { }));
        this.pulse = new Pulse(chores, unguarded::probe, nanos, DATABASE_FRESH, DATABASE_PATIENCE);
        this.database = new Database(connections, pulse);
        this.spent = new SpentTable(database);
        this.accounts = new OpenfireAccounts(server, pulse);
        chores.scheduleWithFixedDelay(this::purge, 1, 10, TimeUnit.MINUTES);
    }

    /** The limits on forms and pictures fetched. */
    Limits forms() {
        return forms;
    }

    Limiter limiter() {
        return limiter;
    }

    /** The database, guarded by the pulse. */
    Database database() {
        return database;
    }

    /** Whether the database answers. */
    Pulse pulse() {
        return pulse;
    }

    OpenfireAccounts accounts() {
        return accounts;
    }

    /** What the in-client door asks. */
    InBandDoor.Core core(String domain, Supplier<Settings> settings, Engine engine, JournalLog journal, Texts texts,
                         ScheduledExecutorService chores) {
        Names names = new Names(domain, new Nodeprep());
        PasswordCheck passwords = new PasswordCheck(accounts::hasRoomFor);
        Threshold threshold = new Threshold(forms, List.of(new ModeCheck(), new TlsCheck(),
                new MachineryCheck(accounts, () -> engine.problem().isEmpty())));
        Registrar registrar = new Registrar(settings,
                new Limits(limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER), names,
                List.of(threshold, passwords),
                List.of(new ChallengeClaim(engine, limiter, spent, clock),
                        new SuccessClaim(new Limits(limiter, Limit.SUCCESS_SOURCE, Limit.SUCCESS_SERVER)),
                        new ReservedName()),
                accounts, journal);
        OwnAccount own = new OwnAccount(settings, names, passwords, limiter, accounts, journal);
        return new InBandDoor.Core(settings, registrar, own, threshold, engine, journal, texts, clock, chores);
    }

    private static byte[] secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES_OF_SECRET];
        random.nextBytes(bytes);
        return bytes;
    }

    /** An exception would end the schedule. */
    private void purge() {
        try {
            spent.purge(clock.instant().minus(CLOCK_DIFFERENCE));
        } catch (RuntimeException failed) {
            LOG.warn("Spent challenges were not cleaned up; tried again in ten minutes", failed);
        }
    }
}
