package org.igniterealtime.openfire.plugin.frontdoor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Stopwatch;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.sound.SpokenDigits;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Leaks;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.LiveSettings;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenPages;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PageHealth;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicAddress;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicContext;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicPorts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ServerHealth;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ServerSecret;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.SignUpAddress;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.StockSwitch;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.mail.MailCorrespondence;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.WatchPost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ClockHealth;
import org.igniterealtime.openfire.plugin.frontdoor.policy.CoreHealth;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Strongbox;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.web.Keys;
import org.igniterealtime.openfire.plugin.frontdoor.web.MediaServlet;
import org.igniterealtime.openfire.plugin.frontdoor.web.MetricsServlet;
import org.igniterealtime.openfire.plugin.frontdoor.web.WebDoor;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.InBandDoor;
import org.jivesoftware.database.DbConnectionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.openfire.http.HttpBindManager;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only place, with the other wirings that it names, where the parts are made and put together, and where clocks and random
 * sources come from. What is started is closed in reverse.
 */
final class Wiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);
    private static final Duration DRAWING_PATIENCE = Duration.ofMillis(50);

    private final PluginManager manager;
    private final Plugin plugin;
    private final Closers closers = new Closers();
    private final XMPPServer server = XMPPServer.getInstance();
    private final Clock clock = Clock.systemUTC();
    private final LongSupplier nanos = System::nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final PropertyStore properties = new PropertyStore();
    private final Keys keys = new Keys(random);
    private final Strongbox box = new Strongbox(random);
    private final Texts texts = new Texts("frontdoor_i18n", Wiring.class.getClassLoader());
    private final Stopwatch pictures = new Stopwatch(nanos);
    private final Stopwatch sounds = new Stopwatch(nanos);
    private final Engine engine = new Engine(new Engine.Arts(style -> pictures.around(new SimpleCaptchaPicture(style)),
            tone -> sounds.around(new SpokenDigits(tone))), random, Host.atOnce(), DRAWING_PATIENCE);

    private volatile Optional<PublicContext> pages = Optional.empty();

    Wiring(PluginManager manager, Plugin plugin) {
        this.manager = manager;
        this.plugin = plugin;
    }

    void start() {
        Chores chores = closers.add("threads", new Chores());
        StockSwitch stock = closers.add("stock switch", new StockSwitch(server.getIQRegisterHandler(), properties));
        LiveSettings live = closers.add("settings", new LiveSettings(properties, stock, this::changed));
        live.start();
        closers.add("secret", new ServerSecret(properties, () -> Secret.random(random), this::share)).start();
        engine.problem(Kind.PICTURE).ifPresent(why ->
                LOG.error("No picture can be drawn, so doors with nothing but pictures stay shut: {}", why));
        engine.problem(Kind.SOUND).ifPresent(why -> LOG.error("No sound can be made: {}", why));
        PublicPorts ports = PublicPorts.of(HttpBindManager.getInstance());
        PublicAddress address = new PublicAddress(live, ports, server.getServerInfo()::getHostname);
        OpenPages open = new OpenPages(live, () -> pages.filter(PublicContext::isMounted).isPresent(), address::base);
        SignUpAddress settings = new SignUpAddress(live, open);
        MailWiring mail = closers.add("mail", new MailWiring(settings, properties));
        MailCorrespondence letters = mail.correspondence(server.getServerInfo().getXMPPDomain(), address, texts, clock);
        Host host = new Host(server, DbConnectionManager::getConnection, chores, clock, nanos, random);
        StoreWiring stores = StoreWiring.of(host);
        JournalWiring journals = closers.add("journal", new JournalWiring(host, settings, stores.database()));
        Journal journal = journals.journal();
        AfterWiring after = closers.add("what comes after", new AfterWiring(server, settings, letters, texts, clock));
        CoreWiring core = new CoreWiring(host, settings, engine, stores, journal, letters, after,
                new WatchPost(server, letters, texts));
        closers.add("invites", core.invites());
        HandWiring hand = closers.add("accounts by hand", new HandWiring(host, settings, core.hand(), journal,
                new HandWiring.Letters(letters, address, texts), box));
        hand.start();
        WaitingWiring waiting = closers.add("applications", WaitingWiring.of(core, chores, journal, clock)).start(chores);
        IssuingWiring issuing = core.invites().issuing(open, letters);
        ClientWiring clients = closers.add("chat clients", new ClientWiring(host, live));
        clients.open(new InBandDoor(server, InterceptorManager.getInstance(), core.inBand(texts), open.pictures(MediaServlet::path),
                core.invites().inviting(issuing), waiting.governing(server, settings, journals.log(), core.pulse(), hand.byHand())));
        pages(settings, core, ports, journals, new WebWiring(engine, keys, settings, journal, texts,
                server.getServerInfo().getXMPPDomain(), address::base, clock));
        Leaks leaks = after.leaks(properties, stock, manager);
        ConsoleWiring console = new ConsoleWiring(manager, plugin, random, journal::broken);
        Screen.Desk desk = console.desk();
        Screen overview = new OverviewWiring(settings, properties, server, core.held().approvals(), journals.statistics(), open, List.of(
                new CoreHealth(settings, engine::problem, core.pulse(), core.accounts()),
                new ServerHealth(server, settings, clients::problem),
                new ClockHealth(clock, nanos),
                leaks,
                new PageHealth(settings, pages.orElseThrow(), ports, address),
                mail.health()), leaks).screen(desk);
        closers.add("console pages", console.pages(Stream.of(Stream.of(overview), hand.screens(desk).stream(),
                Stream.of(waiting.screen(desk, settings), journals.screen(desk)),
                core.invites().console(issuing).screens(desk),
                new SettingsWiring(server, properties, stock, settings, engine, letters, address::base, clock,
                        core.pulse()::anew).screens(desk).stream()).flatMap(screens -> screens)));
    }

    private void share(Secret secret) {
        keys.use(secret);
        box.use(secret);
        engine.use(secret);
    }

    /** The pages on the public web port. They follow their setting. */
    private void pages(Supplier<Settings> settings, CoreWiring core, PublicPorts ports,
                       JournalWiring journals, WebWiring web) {
        PublicContext context = closers.add("pages", new PublicContext(HttpBindManager.getInstance(), ports, Map.of(
                MediaServlet.PATTERN, new MediaServlet(engine, settings, core.forms(), journals.journal(), texts, clock),
                MetricsServlet.PATTERN, new MetricsServlet(() -> settings.get().metrics(), core.figures(journals.log(), pictures, sounds), journals.journal()),
                WebDoor.PATTERN, web.servlet(core))));
        pages = Optional.of(context);
        changed(settings.get());
    }

    private void changed(Settings fresh) {
        pages.ifPresent(context -> context.mount(fresh.web().context()));
    }

    @Override
    public void close() {
        closers.close();
    }
}
