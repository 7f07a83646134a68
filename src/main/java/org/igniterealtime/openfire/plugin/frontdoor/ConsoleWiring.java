package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Administrators;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.ConsolePages;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.SecurityAudit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.container.Plugin;
import org.jivesoftware.openfire.container.PluginManager;
import org.jivesoftware.util.JiveGlobals;

/**
 * Part of the {@link Wiring}: what all screens of the admin console need, and where they are put.
 *
 * @param broken told of what did not work
 */
record ConsoleWiring(PluginManager manager, Plugin plugin, RandomGenerator random, Consumer<BrokenException> broken) {

    /** What each screen needs. */
    Screen.Desk desk() {
        return new Screen.Desk(new Administrators(AdminManager.getInstance()), () -> Token.random(random).text(),
                new SecurityAudit(), broken, JiveGlobals::getLocale, JournalWiring::zone);
    }

    /** Puts the screens where the console finds them. */
    ConsolePages pages(Stream<Screen> screens) {
        ConsolePages pages = new ConsolePages(manager, plugin);
        screens.forEach(screen -> pages.add(screen.address(), screen));
        return pages;
    }
}
