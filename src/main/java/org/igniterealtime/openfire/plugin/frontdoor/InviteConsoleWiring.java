package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteCardServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteMailServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteNewServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteTreeServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InvitesServlet;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteAddresses;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDesk;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraftNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraftReader;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLineage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
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
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Part of the {@link ConsoleWiring}: the screens about invites.
 *
 * @param landing where the page of a token is
 */
record InviteConsoleWiring(Host host, Supplier<Settings> settings, Store store, InviteRights rights,
                           InviteRights.People people, Function<String, Optional<URI>> landing, InvitePost post,
                           Journal journal) {

    /** As many accounts of one branch as are walked, shown in numbers, and shut at once. */
    private static final int LARGEST_BRANCH = 20_000;

    /** The screens, each with its address. */
    Stream<Screen> screens(Screen.Desk console) {
        String domain = host.server().getServerInfo().getXMPPDomain();
        Names names = new Names(domain, new Nodeprep());
        InviteShelf shelf = new InviteShelf(store.invites(), store.uses(), store.open(), store.time());
        InviteTree tree = new InviteTree(store.invites(), store.uses(), store.time(), LARGEST_BRANCH);
        InviteLineage lineage = new InviteLineage(store.invites(), store.uses(), tree, store.time());
        InviteDraftReader reader = new InviteDraftReader(new InviteDraftNames(settings, names, people,
                account -> store.members().memberSince(account).isPresent() && !store.members().isLocked(account)));
        InviteAddresses addresses = new InviteAddresses(settings, new InviteLink(domain), landing);
        InviteDesk desk = new InviteDesk(settings, reader, new IssueInvite(store.invites(), store.time(), host.random()),
                rights, addresses, post);
        InviteMailings mailings = new InviteMailings(new InviteMailing(desk::issue, store.invites()::withdraw, post,
                addresses::letter, journal), host.chores().executor());
        return Stream.of(new InvitesServlet(console, shelf, names::account), new InviteCardServlet(console, shelf),
                new InviteNewServlet(console, settings, desk::make),
                new InviteMailServlet(console, settings, reader::read, mailings),
                new InviteTreeServlet(console, names::account, lineage::of, tree::revokeBranch));
    }

    /** What is kept of invites and of those who make them. */
    record Store(Invites invites, Redemptions uses, InviterState members, InviteTime time, OpenInvites open) {
    }
}
