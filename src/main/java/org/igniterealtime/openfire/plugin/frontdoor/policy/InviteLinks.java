package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The addresses by which an invite is handed on, as far as they lead anywhere with the settings as they are. */
public final class InviteLinks {

    private final Supplier<Settings> settings;
    private final InviteLink links;
    private final Function<String, Optional<URI>> landing;

    /**
     * The addresses of a server's invites.
     *
     * @param landing where the page of an invite's token is, if people can reach it
     */
    public InviteLinks(Supplier<Settings> settings, InviteLink links, Function<String, Optional<URI>> landing) {
        this.settings = settings;
        this.links = links;
        this.landing = landing;
    }

    /** Its page. Only over https: whoever reads the address on its way has the invite. */
    public Optional<URI> page(Issue.Issued issued) {
        return safe(issued.token().text());
    }

    /** The address that opens an app, if apps can do anything with it. */
    public Optional<String> app(Issue.Issued issued) {
        boolean registers = settings.get().mode().takesInvites();
        return registers || issued.invite().kind() == InviteKind.CONTACT
                ? links.of(issued.invite(), issued.token(), registers) : Optional.empty();
    }

    /** Whether there are pages that are safe to send people to. */
    public boolean hasPages() {
        return safe("probe").isPresent();
    }

    private Optional<URI> safe(String token) {
        return landing.apply(token).filter(address -> "https".equalsIgnoreCase(address.getScheme()));
    }
}
