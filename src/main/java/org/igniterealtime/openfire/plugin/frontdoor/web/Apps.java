package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The chat apps that people are told of, by the system that their browser says it runs on. The list is {@code page/apps.txt}. */
final class Apps {

    private static final List<App> ALL = read();

    private Apps() {
    }

    /** Apps for the system of that browser; all there are where it is not known. Each as the template wants it. */
    static List<Map<String, Object>> forBrowser(Optional<String> userAgent) {
        Optional<String> system = userAgent.flatMap(Apps::system);
        return ALL.stream().filter(app -> system.isEmpty() || app.systems().contains(system.get()))
                .map(app -> Map.<String, Object>of("app", app.name(), "site", app.site(), "invites", app.invites())).toList();
    }

    /** Android says that it is Linux, too, and iPads that they are Macs, which nobody can tell from here. */
    private static Optional<String> system(String userAgent) {
        String agent = userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("android")) {
            return Optional.of("android");
        }
        if (agent.contains("iphone") || agent.contains("ipad") || agent.contains("ipod")) {
            return Optional.of("ios");
        }
        if (agent.contains("mac os x") || agent.contains("macintosh")) {
            return Optional.of("macos");
        }
        if (agent.contains("windows")) {
            return Optional.of("windows");
        }
        return agent.contains("linux") || agent.contains("x11") ? Optional.of("linux") : Optional.empty();
    }

    private static List<App> read() {
        try (InputStream in = Sheet.resource("apps.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Apps::parse).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static App parse(String line) {
        String[] parts = line.split("\\|");
        return new App(parts[0].strip(), List.of(parts[1].strip().split("\\s*,\\s*")), parts[2].strip(),
                parts.length > 3);
    }

    /**
     * One of them.
     *
     * @param invites whether it can make an account with an invite; others are for people who have one
     */
    private record App(String name, List<String> systems, String site, boolean invites) {
    }
}
