package org.igniterealtime.openfire.plugin.frontdoor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.LiveSettings;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ServerSecret;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.StockSwitch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ChallengeClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
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
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.Pulse;
import org.igniterealtime.openfire.plugin.frontdoor.store.SpentTable;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.InBandDoor;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place where the parts are made and put together, and where clocks and random sources come from. What is
 * started is closed in reverse.
 */
final class Wiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Duration DATABASE_FRESH = Duration.ofMillis(250);
    private static final Duration DATABASE_PATIENCE = Duration.ofMillis(700);
    private static final Duration DRAWING_PATIENCE = Duration.ofMillis(50);
    private static final int BYTES_OF_SECRET = 32;

    private final Closers closers = new Closers();
    private final XMPPServer server = XMPPServer.getInstance();
    private final Clock clock = Clock.systemUTC();
    private final LongSupplier nanos = System::nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final PropertyStore properties = new PropertyStore();
    private final JournalLog journal = new JournalLog(nanos);
    private final Texts texts = new Texts("frontdoor_i18n", Wiring.class.getClassLoader());
    private final Engine engine = new Engine(SimpleCaptchaPicture::new, random,
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), DRAWING_PATIENCE);

    void start() {
        ScheduledExecutorService chores = chores();
        StockSwitch stock = closers.add("stock switch",
                new StockSwitch(server.getIQRegisterHandler(), properties));
        LiveSettings settings = closers.add("settings", new LiveSettings(properties, stock, fresh -> { }));
        settings.start();
        closers.add("secret", new ServerSecret(properties, () -> Secret.random(random), engine::use)).start();
        engine.problem().ifPresent(why -> LOG.error("No picture can be drawn, so doors with a CAPTCHA stay shut: {}", why));
        InBandDoor door = new InBandDoor(server, core(settings, chores), token -> Optional.empty());
        closers.add("in-client door", door);
        door.open();
    }

    @Override
    public void close() {
        closers.close();
    }

    private InBandDoor.Core core(LiveSettings settings, ScheduledExecutorService chores) {
        Limiter limiter = new Limiter(nanos, secretBytes());
        Pulse pulse = pulse(chores);
        SpentTable spent = new SpentTable(new Database(DbConnectionManager::getConnection, pulse));
        chores.scheduleWithFixedDelay(() -> purge(spent), 1, 10, TimeUnit.MINUTES);
        OpenfireAccounts accounts = new OpenfireAccounts(server, pulse);
        Names names = new Names(server.getServerInfo().getXMPPDomain(), new Nodeprep());
        List<Check> doorChecks = List.of(new ModeCheck(), new TlsCheck(),
                new MachineryCheck(accounts, () -> engine.problem().isEmpty()));
        PasswordCheck passwords = new PasswordCheck();
        Threshold threshold = new Threshold(new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER), doorChecks);
        Registrar registrar = new Registrar(settings,
                new Limits(limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER), names,
                List.of(threshold, passwords),
                List.of(new ChallengeClaim(engine, limiter, spent, clock),
                        new SuccessClaim(new Limits(limiter, Limit.SUCCESS_SOURCE, Limit.SUCCESS_SERVER)),
                        new ReservedName()),
                accounts, journal);
        OwnAccount own = new OwnAccount(settings, names, passwords, limiter, accounts, journal);
        return new InBandDoor.Core(settings, registrar, own, threshold, engine, journal, texts, clock,
                chores);
    }

    private Pulse pulse(ScheduledExecutorService chores) {
        SpentTable unguarded = new SpentTable(new Database(DbConnectionManager::getConnection, () -> { }));
        return new Pulse(chores, unguarded::probe, nanos, DATABASE_FRESH, DATABASE_PATIENCE);
    }

    private ScheduledExecutorService chores() {
        ScheduledExecutorService chores = Executors.newScheduledThreadPool(2, work -> {
            Thread thread = new Thread(work, "frontdoor");
            thread.setDaemon(true);
            return thread;
        });
        closers.add("threads", () -> {
            // What is due within moments (farewells) is still done; what repeats ends.
            chores.shutdown();
            if (!chores.awaitTermination(5, TimeUnit.SECONDS)) {
                chores.shutdownNow();
            }
        });
        return chores;
    }

    /** An exception would end the schedule. */
    private void purge(SpentTable spent) {
        try {
            spent.purge(clock.instant());
        } catch (RuntimeException failed) {
            LOG.warn("Spent challenges were not cleaned up; tried again in ten minutes", failed);
        }
    }

    private byte[] secretBytes() {
        byte[] bytes = new byte[BYTES_OF_SECRET];
        random.nextBytes(bytes);
        return bytes;
    }
}
