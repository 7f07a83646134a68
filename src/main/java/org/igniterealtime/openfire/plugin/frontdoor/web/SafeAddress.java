package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Where our pages can't be read on the way. */
final class SafeAddress {

    /** In an address, it has been tried already to get the browser there encrypted. */
    private static final String TRIED = "secure";
    private static final String YES = "1";

    private final Supplier<Optional<URI>> address;

    SafeAddress(Supplier<Optional<URI>> address) {
        this.address = address;
    }

    /** The same where the visit could be read on its way, and must not be. */
    Optional<String> due(Visit visit) {
        return visit.encrypted() || !visit.settings().tlsRequired() ? Optional.empty() : of(visit);
    }

    /** The address of the same page there; nothing if there is none, or it has been tried. */
    Optional<String> of(Visit visit) {
        return visit.asks(TRIED, YES) ? Optional.empty()
                : address.get().filter(known -> "https".equalsIgnoreCase(known.getScheme()))
                        .map(known -> known + written(visit.path()) + "?" + TRIED + "=" + YES);
    }

    /** The path was decoded: no line break, question mark or other sign in it is to become one of the address. */
    private static String written(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
