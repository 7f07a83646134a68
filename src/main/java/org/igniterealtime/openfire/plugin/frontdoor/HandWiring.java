package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.CreateScreen;
import org.igniterealtime.openfire.plugin.frontdoor.admin.CreateView;
import org.igniterealtime.openfire.plugin.frontdoor.admin.Screen;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.HouseDirectory;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Memberships;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.PublicAddress;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Strongbox;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.KeptNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Passwords;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;

/** Part of the {@link Wiring}: puts together what administrators make accounts by. */
final class HandWiring implements AutoCloseable {

    private final Directory directory;
    private final Texts texts;
    private final ByHand byHand;
    private final PasswordLinks links;
    private final String domain;
    private final Accounts accounts;
    private final ManyWiring many;

    HandWiring(Host host, Supplier<Settings> settings, Core core, Journal journal, Letters letters,
               Strongbox box) {
        this.texts = letters.texts();
        this.accounts = core.accounts();
        this.domain = host.server().getServerInfo().getXMPPDomain();
        this.directory = new HouseDirectory(core.members());
        Function<String, Optional<URI>> landing = letters.address().by(token ->
                InviteLink.landing(token, settings.get().invites().fragment()));
        this.links = new PasswordLinks(settings, core.invites(), core.time(), host.random(), landing, letters.post());
        Vetting vetting = new Vetting(settings, core.names(), new KeptNames(core.applications(), core.invites(), core.time()),
                core.rules(), accounts, directory);
        HandMade making = new HandMade(accounts, new Memberships(host.server()), journal);
        Passwords passwords = new Passwords(settings, host.random());
        this.byHand = new ByHand(vetting, making, passwords, links, core.newcomers(), journal);
        this.many = new ManyWiring(host, settings, core.database(), core.node(), journal, new ManyWiring.Kit(vetting, making,
                passwords, links, accounts, directory, core.invites(), core.time(), core.newcomers(), box));
    }

    /** The door itself. */
    ByHand byHand() {
        return byHand;
    }

    /** The screens for it. */
    List<Screen> screens(Screen.Desk desk) {
        CreateView view = new CreateView(texts, domain, directory, accounts::isReadOnly, links::canBeOpened);
        return Stream.concat(Stream.of(new CreateScreen(desk, byHand, view)), many.screens(desk, texts).stream()).toList();
    }

    /** Goes on with files that were left. */
    void start() {
        many.start();
    }

    @Override
    public void close() {
        many.close();
    }

    /** What it takes from the core. */
    record Core(Accounts accounts, Applications applications, Invites invites, InviteTime time, InviterState members, Names names,
                PasswordRules rules, Newcomers newcomers, Database database, String node) {
    }

    /** How people are reached. */
    record Letters(Correspondence post, PublicAddress address, Texts texts) {
    }
}
