package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteCardServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteMailServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteNewServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteTreeServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InvitesServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDesk;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraftNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraftReader;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLineage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteShelf;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTree;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.IssueInvite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Shutting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Part of the {@link ConsoleWiring}: the screens about invites. */
record InviteConsoleWiring(Host host, Supplier<Settings> settings, Store store, IssuingWiring issuing, Shutting shutting,
                           Journal journal) {

    /** As many accounts of a branch are on one page: each is looked up, as Openfire has no way to ask for several. */
    private static final int MOST_SHOWN = 300;

    /** The screens, each with its address. */
    Stream<Screen> screens(Screen.Desk console) {
        Names names = new Names(host.server().getServerInfo().getXMPPDomain(), new Nodeprep());
        InviteShelf shelf = new InviteShelf(store.invites(), store.uses(), store.open(), store.time());
        InviteDraftReader reader = new InviteDraftReader(new InviteDraftNames(settings, names, issuing.people(),
                account -> store.members().memberSince(account).isPresent() && !store.members().isLocked(account)));
        InviteDesk desk = new InviteDesk(settings, reader, new IssueInvite(store.invites(), store.time(), host.random()),
                issuing.rights(), issuing.addresses(), issuing.post());
        InviteMailings mailings = new InviteMailings(new InviteMailing(desk::issue, store.invites()::withdraw, issuing.post(),
                issuing.addresses()::letter, journal), host.chores().letters());
        return Stream.of(new InvitesServlet(console, shelf, names::account), new InviteCardServlet(console, shelf),
                new InviteNewServlet(console, settings, desk::make),
                new InviteMailServlet(console, settings, reader::read, mailings),
                new InviteTreeServlet(console, names::account, lineage(MOST_SHOWN)::of,
                        lineage(InviteWiring.LARGEST_BRANCH)::of, shutting::shut));
    }

    private InviteLineage lineage(int most) {
        return new InviteLineage(store.invites(), store.uses(),
                new InviteTree(store.invites(), store.uses(), store.members(), store.time(), most), store.time());
    }

    /** What is kept of invites and of those who make them. */
    record Store(Invites invites, Redemptions uses, InviterState members, InviteTime time, OpenInvites open) {
    }
}
