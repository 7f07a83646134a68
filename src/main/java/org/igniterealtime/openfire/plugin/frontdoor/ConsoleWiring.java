package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Overview;
import org.igniterealtime.openfire.plugin.frontdoor.admin.OverviewServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Administrators;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ConsolePages;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.SecurityAudit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;

/**
 * Part of the {@link Wiring}: puts the pages of the admin console together.
 *
 * @param health what to ask for findings
 */
record ConsoleWiring(Supplier<Settings> settings, PropertyStore properties, XMPPServer server, JournalLog journal,
                     RandomGenerator random, InviteConsoleWiring invites,
                     List<Supplier<List<Finding>>> health) {

    /** Puts the pages where the console finds them. */
    ConsolePages pages(PluginManager manager, Plugin plugin) {
        Overview overview = new Overview(settings, properties::get, server.getIQRegisterHandler()::isInbandRegEnabled,
                health, () -> new Outcomes(journal.shown(), journal.admitted(), journal.held(), journal.refused()));
        ConsolePages pages = new ConsolePages(manager, plugin);
        Screen.Desk desk = new Screen.Desk(new Administrators(AdminManager.getInstance()),
                () -> Token.random(random).text(), new SecurityAudit(), journal::broken);
        Stream<Screen> own = Stream.of(new OverviewServlet(desk, overview));
        Stream.of(own, invites.screens(desk)).flatMap(all -> all).forEach(screen -> pages.add(screen.address(), screen));
        return pages;
    }
}
