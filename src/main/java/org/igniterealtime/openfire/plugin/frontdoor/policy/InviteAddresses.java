package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The addresses that an invite just made can be passed on by. */
public final class InviteAddresses {

    private final Supplier<Settings> settings;
    private final InviteLink links;
    private final Function<String, Optional<URI>> landing;

    /**
     * The addresses of one server's invites.
     *
     * @param landing where the page of an invite's token is, while people can reach it
     */
    public InviteAddresses(Supplier<Settings> settings, InviteLink links, Function<String, Optional<URI>> landing) {
        this.settings = settings;
        this.links = links;
        this.landing = landing;
    }

    /** For apps: an {@code xmpp:} address, if apps can do something with it. */
    public Optional<String> app(Issue.Issued issued) {
        return links.of(issued.invite(), issued.token(), settings.get().mode().takesInvites());
    }

    /** Its page. Only over https: whoever reads the address on its way has the invite. */
    public Optional<URI> page(Issue.Issued issued) {
        return page(issued.token().text());
    }

    /** What stands in a letter: the page, else the address for apps. */
    public Optional<URI> letter(Issue.Issued issued) {
        return page(issued).or(() -> app(issued).map(URI::create));
    }

    /** Whether invites have a page that is safe to open. */
    public boolean havePage() {
        return page("probe").isPresent();
    }

    private Optional<URI> page(String token) {
        return landing.apply(token).filter(address -> "https".equalsIgnoreCase(address.getScheme()));
    }
}
