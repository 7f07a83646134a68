package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.KeptNames;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Passwords;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;

/** The fourth door as it is wired, over fakes. There is a group "Staff" and one "Friends". */
public final class HandWorld implements Directory {

    public final World world;
    public final Set<String> groups = new TreeSet<>(List.of("Staff", "Friends"));
    public final Vetting vetting;
    public final HandMade making;
    public final Passwords passwords;
    public final PasswordLinks links;
    public final ByHand door;
    public boolean losesPages;
    public Optional<String> pages = Optional.of("https://chat.test:7443/register");

    /** With the default settings, but for these. */
    public HandWorld(String... assignments) {
        world = new World(assignments);
        PasswordCheck check = new PasswordCheck(password -> true);
        PasswordRules rules = (password, account, now) ->
                check.examine(Optional.of(password), Optional.of(account), now.passwords());
        vetting = new Vetting(world::settings, world.names, new KeptNames(world.applications, world.invites, world.time), rules,
                world.accounts, this);
        making = new HandMade(world.accounts, world.contacts, world.journal);
        passwords = new Passwords(world::settings, new Random(5));
        links = new PasswordLinks(world::settings, world.invites, world.time, new Random(6),
                this::landing, world.correspondence);
        door = new ByHand(vetting, making, passwords, links, world.newcomers::add, world.journal);
    }

    /** Pages that are no longer there when a link is made, though they were a moment before. */
    private Optional<URI> landing(String token) {
        boolean isThere = !losesPages || token.equals(Token.NOBODYS.text());
        return pages.filter(base -> isThere).map(base -> URI.create(base + "/invite/" + token));
    }

    public static Entry entry(String username, String... groups) {
        return new Entry(username, "Alice Liddell", "alice@example.org", List.of(groups));
    }

    public ByHand.Outcome make(Entry entry, NameRules rules, Access access, String password) {
        return door.make(new ByHand.Order(entry, rules, access, Password.of(password), "boss", Locale.GERMAN));
    }

    public ByHand.Outcome make(String username, Access access) {
        return make(entry(username), NameRules.DOORS, access, "");
    }

    @Override
    public Optional<Instant> memberSince(Localpart account) {
        return world.accounts.has(account.text()) ? Optional.of(world.accounts.since(account.text())) : Optional.empty();
    }

    @Override
    public boolean isGroup(String name) {
        return groups.contains(name);
    }

    @Override
    public List<String> groups() {
        return List.copyOf(groups);
    }
}
