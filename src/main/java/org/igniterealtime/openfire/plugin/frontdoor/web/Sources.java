package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Where a web request came from. Who connects to us is known for certain; what stands in {@code X-Forwarded-For} is
 * only as good as who wrote it. So the list is read from its end, the part our own proxies wrote, and the first
 * address that is not a proxy of ours is the visitor. All before it is what the visitor says, and worth nothing.
 */
final class Sources {

    private static final String HEADER = "X-Forwarded-For";
    /** Jetty 12 and some proxies put IPv6 into brackets, and some proxies write a port behind the address. */
    private static final Pattern DRESSED = Pattern.compile("^\\[([^]]*)](?::\\d{1,5})?$|^([^:]*):\\d{1,5}$");

    private Sources() {
    }

    /** Whether a request could not be read on its way: as the connection is, or as a proxy of ours says. */
    static boolean isEncrypted(HttpServletRequest request, Settings settings) {
        String told = request.getHeader("X-Forwarded-Proto");
        if (told == null || !isThroughProxy(request, settings)) {
            return request.isSecure();
        }
        return Arrays.stream(told.split(",", -1)).allMatch(hop -> hop.strip().equalsIgnoreCase("https"));
    }

    /** Whether who connected to us is a proxy of ours. */
    static boolean isThroughProxy(HttpServletRequest request, Settings settings) {
        return NetworkAddress.parse(plain(request.getRemoteAddr())).filter(settings::isProxy).isPresent();
    }

    /** The source of a request. */
    static Source of(HttpServletRequest request, Settings settings) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)), settings);
    }

    /**
     * The source behind a connection.
     *
     * @param peer      the address at the other end of the connection
     * @param forwarded the header's lines, in the order they came
     */
    static Source of(String peer, List<String> forwarded, Settings settings) {
        List<String> path = new ArrayList<>();
        forwarded.forEach(line -> path.addAll(List.of(line.split(",", -1))));
        path.add(peer);
        for (int hop = path.size() - 1; hop >= 0; hop--) {
            Optional<NetworkAddress> address = NetworkAddress.parse(plain(path.get(hop).strip()));
            if (address.isEmpty()) {
                return Source.UNKNOWN;
            }
            if (!settings.isProxy(address.get())) {
                return Source.of(address.get());
            }
        }
        return Source.PROXY;
    }

    private static String plain(String address) {
        return DRESSED.matcher(address).replaceFirst("$1$2");
    }
}
