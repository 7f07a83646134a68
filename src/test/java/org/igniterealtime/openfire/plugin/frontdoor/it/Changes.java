package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** One that fails does not keep the others from being put back: the next tests would meet them. */
    @Override
    public void afterEach(ExtensionContext test) {
        List<RuntimeException> failures = new ArrayList<>();
        before.forEach((name, value) -> {
            try {
                value.ifPresentOrElse(old -> server.setProperty(name, old), () -> server.deleteProperty(name));
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        });
        before.clear();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }
}
