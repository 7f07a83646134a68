package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteCardServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteNewServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteTreeServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InvitesServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDesk;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLineage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteShelf;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Part of the {@link ConsoleWiring}: the screens about invites. */
record InviteConsoleWiring(Supplier<Settings> settings, Names names, InviteDesk desk, InviteShelf shelf, InviteTree tree,
                           InviteLineage lineage) {

    Stream<Screen> screens(Screen.Desk console) {
        return Stream.of(new InvitesServlet(console, shelf, names::account), new InviteCardServlet(console, shelf),
                new InviteNewServlet(console, settings, desk::make),
                new InviteTreeServlet(console, names::account, lineage::of, tree::revokeBranch));
    }
}
