package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Clock;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.admin.WaitingList;
import org.igniterealtime.openfire.plugin.frontdoor.admin.WaitingServlet;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ConsoleEvents;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Residents;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.SecurityAudit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ConsoleWatch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.KnownNameTables;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.Governing;
import org.jivesoftware.openfire.XMPPServer;

/** Part of the {@link Wiring}: what people who decide on applications see and do. */
final class WaitingWiring implements AutoCloseable {

    private static final int SECONDS_BETWEEN_TIDINGS = 20;

    private final HeldWiring held;
    private final WaitingRoom room;
    private final Rulings rulings;
    private final ConsoleWatch console;
    private final ConsoleEvents events;
    private final Clock clock;

    private WaitingWiring(HeldWiring held, WaitingRoom room, Rulings rulings, ConsoleWatch console, ConsoleEvents events,
                          Clock clock) {
        this.held = held;
        this.room = room;
        this.rulings = rulings;
        this.console = console;
        this.events = events;
        this.clock = clock;
    }

    /** Over that core. */
    static WaitingWiring of(CoreWiring core, Chores chores, Journal journal, Clock clock) {
        HeldWiring held = core.held();
        ConsoleWatch console = new ConsoleWatch(held.applications(), held.settling(), journal);
        return new WaitingWiring(held, new WaitingRoom(held.applications(), new KnownNameTables(core.stores().database())),
                new Rulings(held.approvals(), new SecurityAudit(), journal, clock), console,
                new ConsoleEvents(console, chores.executor()), clock);
    }

    /** Follows what is done in Openfire's own console, and tells watchers what is to be told. */
    WaitingWiring start(Chores chores) {
        events.start();
        chores.often("applications that the console has decided", console);
        chores.every(SECONDS_BETWEEN_TIDINGS, "tidings for watchers", held.watch());
        return this;
    }

    /** What administrators do from their chat clients. */
    Governing governing(XMPPServer server, Supplier<Settings> settings, JournalLog log, Runnable databaseAnswers,
                        ByHand hand) {
        String domain = server.getServerInfo().getXMPPDomain();
        Residents people = new Residents(server, databaseAnswers);
        return new Governing(people::isAdministrator, account -> people.isAdministrator(account)
                || settings.get().watchers().include(account, domain), room, rulings,
                () -> new Outcomes(log.shown(), log.admitted(), log.held(), log.refused()), hand, new SecurityAudit(), domain);
    }

    /** The list of them in the console. */
    WaitingServlet screen(Screen.Desk desk, Supplier<Settings> settings) {
        return new WaitingServlet(desk, new WaitingList(room, settings, clock), rulings, held.approvals());
    }

    @Override
    public void close() {
        events.close();
    }
}
