package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Doors;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Overview;
import org.igniterealtime.openfire.plugin.frontdoor.admin.OverviewServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PropertyStore;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approvals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Mender;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Statistics;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.openfire.XMPPServer;

/**
 * Part of the {@link Wiring}: puts the overview together.
 *
 * @param page   where our pages are, while people can reach them
 * @param health what to ask for findings
 */
record OverviewWiring(Supplier<Settings> settings, PropertyStore properties, XMPPServer server, Approvals approvals,
                      Statistics statistics, Supplier<Optional<URI>> page, List<Supplier<List<Finding>>> health, Mender mender) {

    Screen screen(Screen.Desk desk) {
        Doors doors = new Doors(settings, properties::get, server.getIQRegisterHandler()::isInbandRegEnabled, page);
        return new OverviewServlet(desk, new Overview(doors, health, approvals::countWaiting, statistics, desk.broken()),
                this::change, mender);
    }

    private void change(Setting setting, Optional<String> value) {
        value.ifPresentOrElse(wanted -> properties.set(setting.key(), wanted), () -> properties.delete(setting.key()));
    }
}
