package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.jivesoftware.util.JiveGlobals;

/** Whether people reach our pages on Openfire's public web port, and what to switch on if they do not. */
public final class PageHealth implements Supplier<List<Finding>> {

    private final Supplier<Settings> settings;
    private final PublicContext context;
    private final PublicPorts ports;
    private final PublicAddress address;

    /** The health of the public pages. */
    public PageHealth(Supplier<Settings> settings, PublicContext context, PublicPorts ports, PublicAddress address) {
        this.settings = settings;
        this.context = context;
        this.ports = ports;
        this.address = address;
    }

    @Override
    public List<Finding> get() {
        boolean believesAnybody = JiveGlobals.getBooleanProperty("httpbind.forwarded.enabled", false)
                && JiveGlobals.getProperty("httpbind.forwarded.trusted.proxies", "").isBlank();
        return believesAnybody ? List.of(pages(), Finding.warning("forwarded.anybody")) : List.of(pages());
    }

    private Finding pages() {
        String path = settings.get().web().context();
        return switch (context.state()) {
            case CONTESTED -> Finding.warning("pages.contested", path);
            case BROKEN -> Finding.warning("pages.broken");
            case OFF, MOUNTED -> ports.areOpen() ? reachable(address.base()) : Finding.warning("pages.off");
        };
    }

    private static Finding reachable(Optional<URI> base) {
        boolean safe = base.filter(address -> "https".equalsIgnoreCase(address.getScheme())).isPresent();
        String shown = base.map(URI::toString).orElse("");
        return safe ? Finding.fine("pages.fine", shown) : Finding.warning("pages.plain", shown);
    }
}
