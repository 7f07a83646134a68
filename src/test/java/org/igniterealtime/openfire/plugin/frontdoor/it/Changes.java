package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** A property that was changed in the console for the length of a test; closing puts back what it was. */
final class Changed implements AutoCloseable {

    private final TrialServer server;
    private final String name;
    private final Optional<String> before;

    private Changed(TrialServer server, String name) {
        this.server = server;
        this.name = name;
        this.before = server.getProperty(name);
    }

    static Changed set(TrialServer server, String name, String value) {
        Changed changed = new Changed(server, name);
        server.setProperty(name, value);
        return changed;
    }

    /** The mode of the in-client door. */
    static Changed mode(TrialServer server, String mode) {
        return set(server, "frontdoor.inband.mode", mode);
    }

    @Override
    public void close() {
        before.ifPresentOrElse(value -> server.setProperty(name, value), () -> server.deleteProperty(name));
    }
}
