package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * How the world reaches our pages: as the administrator says, else at the server's name and the port of Openfire's web
 * server that is open, https before http.
 */
public final class PublicAddress {

    private final Supplier<Settings> settings;
    private final PublicPorts ports;
    private final Supplier<String> host;

    /**
     * The address of a server's pages.
     *
     * @param host the server's name in the DNS, or its numeric address
     */
    public PublicAddress(Supplier<Settings> settings, PublicPorts ports, Supplier<String> host) {
        this.settings = settings;
        this.ports = ports;
        this.host = host;
    }

    /** The address of our context, without a slash at its end; nothing while nobody can reach it. */
    public Optional<URI> base() {
        Settings.Web web = settings.get().web();
        if (web.address().isPresent()) {
            return web.address().map(address -> URI.create(address.toString().replaceFirst("/+$", "")));
        }
        OptionalInt secure = ports.secure();
        if (secure.isPresent()) {
            return Optional.of(own("https", secure.getAsInt(), web));
        }
        OptionalInt plain = ports.plain();
        return plain.isPresent() ? Optional.of(own("http", plain.getAsInt(), web)) : Optional.empty();
    }

    /** Makes addresses of tokens; {@code path} tells what stands below our context for one. */
    public Function<String, Optional<URI>> by(Function<String, String> path) {
        return token -> base().map(base -> URI.create(base + path.apply(token)));
    }

    private URI own(String scheme, int port, Settings.Web web) {
        return URI.create(scheme + "://" + bracketed(host.get()) + ":" + port + web.context());
    }

    private static String bracketed(String name) {
        boolean isIpv6 = name.contains(":") && !name.startsWith("[");
        return isIpv6 ? "[" + name.replaceFirst("%.*$", "") + "]" : name;
    }
}
