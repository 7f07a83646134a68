package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.admin.ManyScreen;
import org.igniterealtime.openfire.plugin.frontdoor.admin.ManyView;
import org.igniterealtime.openfire.plugin.frontdoor.admin.ResultFile;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.BatchResult;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.BatchWork;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Filing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Strongbox;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Passwords;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.BatchTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.KnownNameTables;
import org.igniterealtime.openfire.plugin.frontdoor.store.LineTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Part of the {@link HandWiring}: files of many accounts, and the thread that works them off. */
final class ManyWiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ManyWiring.class);
    private static final Duration DRAFTS = Duration.ofDays(1);
    private static final int SECONDS_BETWEEN = 5;
    private static final int SECONDS_TO_END = 10;

    private final Kit kit;
    private final BatchTable batches;
    private final LineTable lines;
    private final Strongbox box;
    private final BatchWork work;
    private final Filing filing;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "frontdoor accounts");
        thread.setDaemon(true);
        return thread;
    });

    ManyWiring(Host host, Supplier<Settings> settings, Database database, String node, Journal journal, Kit kit) {
        this.kit = kit;
        this.batches = new BatchTable(database);
        this.lines = new LineTable(database);
        this.box = kit.box();
        this.work = new BatchWork(batches, lines, box, new BatchWork.Making(kit.vetting(), kit.making(), kit.links(),
                kit.accounts(), kit.directory(), kit.newcomers()), journal, host.clock(), node);
        this.filing = new Filing(kit.vetting(), new KnownNameTables(database), kit.passwords(), box, batches, host.clock(), host.random());
        host.chores().often("files of accounts", () -> {
            Instant now = host.clock().instant();
            batches.purge(Batch.State.DRAFT, now.minus(DRAFTS));
            batches.purge(Batch.State.STOPPED, now.minus(settings.get().retention().applications()));
            batches.purge(Batch.State.DONE, now.minus(settings.get().retention().applications()));
        });
    }

    /** Begins to work. */
    void start() {
        worker.scheduleWithFixedDelay(this::run, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** The screens for it. */
    List<Screen> screens(Screen.Desk desk, Texts texts) {
        BatchResult result = new BatchResult(lines, box, kit.links(), kit.invites(), kit.time(), kit.directory());
        return List.of(new ManyScreen(desk, filing, batches, new ManyView(texts, batches, lines, kit.accounts()::isReadOnly,
                kit.links()::canBeOpened), new ResultFile(result, texts), () -> worker.execute(this::run)));
    }

    /** The line that is begun is finished. */
    @Override
    public void close() {
        work.close();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** An exception would end the schedule. */
    private void run() {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("A file of accounts could not be worked off; tried again in a moment", failed);
        }
    }

    /** What it takes from the door for single accounts. */
    record Kit(Vetting vetting, HandMade making, Passwords passwords, PasswordLinks links, Accounts accounts, Directory directory,
               Invites invites, InviteTime time, Newcomers newcomers, Strongbox box) {
    }
}
