package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Friendship;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Inviters;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Leaks;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Memberships;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.SecurityAudit;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ServerAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ServerMessages;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.StockSwitch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Action;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.After;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.AuditEntry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.FirstContacts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.FirstGroups;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.FirstPrivacy;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Host;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.LaterLock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Messages;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.NoticeMail;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Notices;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Phrases;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.Welcome;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.util.JiveGlobals;

/** Part of the {@link Wiring}: puts together what is done after an account was made. */
final class AfterWiring implements AutoCloseable {

    /** Of newcomers; each is a few rows in the database. */
    private static final int MOST = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Mails can take long, and messages are not to wait for them. */
    private static final int TELLERS = 2;

    private final XMPPServer server;
    private final Supplier<Settings> settings;
    private final NoticeMail mail;
    private final Texts texts;
    private final Clock clock;
    private final Closers closers = new Closers();

    AfterWiring(XMPPServer server, Supplier<Settings> settings, NoticeMail mail, Texts texts, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.mail = mail;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Whom to tell of each account.
     *
     * @param databaseAnswers throws when it does not
     */
    Newcomers newcomers(Runnable databaseAnswers, Journal journal) {
        String domain = server.getServerInfo().getXMPPDomain();
        Supplier<AfterSettings> after = () -> settings.get().after();
        Phrases phrases = new Phrases(texts, domain, () -> name(domain), this::home);
        Host host = new ServerAccounts(databaseAnswers);
        Messages messages = new ServerMessages(server, databaseAnswers);
        List<Action> actions = List.of(new Welcome(messages, phrases), new FirstGroups(new Memberships(server)),
                new FirstContacts(new Friendship(server), new Inviters(databaseAnswers, clock), new Names(domain, new Nodeprep())),
                new FirstPrivacy(host), new LaterLock(host, clock), new AuditEntry(host, phrases),
                notices(after, messages, phrases, journal));
        return new After(after, actions, closers.add("what is to be done for newcomers",
                new Backlog("frontdoor-after", MOST, PATIENCE)), journal);
    }

    /** Ways past our doors, and what mends them. */
    Leaks leaks(PropertyStore properties, StockSwitch stock, PluginManager manager) {
        return new Leaks(settings, properties, stock, new Leaks.Plugins(manager::isInstalled, manager::deletePlugin), (by, id) ->
                new SecurityAudit().record(by, texts.of("frontdoor.mend." + id, home()), ""));
    }

    private Notices notices(Supplier<AfterSettings> after, Messages messages, Phrases phrases, Journal journal) {
        ScheduledThreadPoolExecutor tellers = new ScheduledThreadPoolExecutor(TELLERS, work -> {
            Thread thread = new Thread(work, "frontdoor-notices");
            thread.setDaemon(true);
            return thread;
        });
        tellers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        Notices notices = new Notices(after, messages, mail, phrases, journal, clock, (wait, work) ->
                tellers.schedule(work, wait.toMillis(), TimeUnit.MILLISECONDS));
        closers.add("notices", () -> {
            tellers.execute(notices::tellTheRest);
            tellers.shutdown();
            if (!tellers.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                tellers.shutdownNow();
            }
        });
        return notices;
    }

    private String name(String domain) {
        String name = settings.get().look().name();
        return name.isBlank() ? domain : name;
    }

    private Locale home() {
        return texts.language(JiveGlobals.getLocale().toLanguageTag());
    }

    @Override
    public void close() {
        closers.close();
    }
}
