package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Finds out about visitors what our pages have to know. */
final class Visits {

    private final Supplier<Settings> settings;
    private final Keys keys;

    Visits(Supplier<Settings> settings, Keys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** One visit. */
    Visit of(HttpServletRequest request, HttpServletResponse response) {
        Settings now = settings.get();
        return new Visit(request, response, path(request), now, Sources.of(request, now),
                Sources.isEncrypted(request, now), Languages.of(request), base(request, now), Cookies.visitor(request).orElseGet(keys::freshName));
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).filter(info -> !info.isEmpty()).orElse("/");
    }

    /** A proxy may show our pages at another path; the administrator has told us which. */
    static String base(HttpServletRequest request, Settings now) {
        Optional<URI> address = now.web().address();
        boolean there = Sources.isThroughProxy(request, now)
                || address.filter(told -> told.getHost().equalsIgnoreCase(request.getServerName())).isPresent();
        return address.filter(told -> there).map(told -> told.getRawPath().replaceFirst("/+$", ""))
                .orElseGet(request::getContextPath);
    }
}
