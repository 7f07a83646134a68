package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.admin.JournalServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.DailyStatistics;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalKeeper;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Statistics;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.JournalTable;
import org.jivesoftware.util.JiveGlobals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Part of the {@link Wiring}: puts the journal together, has it written every two seconds, and what is old forgotten. */
final class JournalWiring implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWiring.class);
    private static final int PAUSE_SECONDS = 2;
    private static final int LAST_PATIENCE_SECONDS = 3;

    private final Host host;
    private final Supplier<Settings> settings;
    private final JournalTable table;
    private final JournalKeeper keeper;
    private final JournalLog log;
    private boolean isFailing;

    JournalWiring(Host host, Supplier<Settings> settings, Database database) {
        this.host = host;
        this.settings = settings;
        this.log = new JournalLog(host.nanos());
        this.table = new JournalTable(database, host.random(), host.nanos());
        this.keeper = new JournalKeeper(table, host.clock(), JournalWiring::zone);
        host.chores().executor().scheduleWithFixedDelay(() -> write(false), PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        host.chores().often("journal", () -> forget(settings.get().retention()));
    }

    /** The numbers since the start. */
    JournalLog log() {
        return log;
    }

    /** What everybody tells: the server's log, and the table. */
    Journal journal() {
        return new Journals(log, keeper);
    }

    /** The numbers of the last days. */
    Statistics statistics() {
        return new DailyStatistics(table, host.clock(), JournalWiring::zone);
    }

    /** The journal's screen in the console. */
    Screen screen(Screen.Desk desk) {
        Names names = new Names(host.server().getServerInfo().getXMPPDomain(), new Nodeprep());
        return new JournalServlet(desk, table, () -> settings.get().retention(),
                typed -> names.account(typed).map(Localpart::text).orElse(typed), host.clock());
    }

    /** Writes what is left, within seconds; what can't be written by then is lost. */
    @Override
    public void close() throws ExecutionException {
        try {
            host.chores().executor().submit(() -> write(true)).get(LAST_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException hanging) {
            LOG.warn("The end of the journal could not be written: the database does not answer in time");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(boolean isLast) {
        try {
            keeper.write(isLast);
            isFailing = false;
        } catch (RuntimeException failed) {
            // It would end the schedule.
            failed(failed);
        }
    }

    private void failed(RuntimeException failed) {
        if (!isFailing) {
            LOG.warn("The journal can't be written; it is kept in memory as far as there is room, and tried again", failed);
        }
        isFailing = true;
    }

    private void forget(Settings.Retention kept) {
        Instant now = host.clock().instant();
        table.forget(now.minus(kept.journal()));
        table.forgetSources(now.minus(kept.addresses()));
    }

    /** The server's, as its own console has it. */
    static ZoneId zone() {
        return JiveGlobals.getTimeZone().toZoneId();
    }
}
