package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Properties that a test changes in the console; after it they are what they were. */
final class Changes implements AfterEachCallback {

    private final TrialServer server;
    private final Map<String, Optional<String>> before = new LinkedHashMap<>();

    Changes(TrialServer server) {
        this.server = server;
    }

    void set(String name, String value) {
        before.computeIfAbsent(name, server::getProperty);
        server.setProperty(name, value);
    }

    void delete(String name) {
        before.computeIfAbsent(name, server::getProperty);
        server.deleteProperty(name);
    }

    /** The mode of the in-client door. */
    void mode(String mode) {
        set("frontdoor.inband.mode", mode);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        before.forEach((name, value) ->
            value.ifPresentOrElse(old -> server.setProperty(name, old), () -> server.deleteProperty(name)));
        before.clear();
    }
}
