package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.CommandGuard;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.InBandDoor;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.InviteFeatures;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.NoRegisterInClear;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.StreamFeatures;
import org.jivesoftware.util.JiveGlobals;

/** Part of the {@link Wiring}: what chat clients meet. */
final class ClientWiring implements AutoCloseable {

    private static final int COMMAND_TIMEOUT_MILLIS = 600_000;

    private final Host host;
    private final StreamFeatures features;
    private final Closers closers = new Closers();

    /** @param settings as the administrator set them: what each stream asks must not look for our pages first */
    ClientWiring(Host host, Supplier<Settings> settings) {
        this.host = host;
        this.features = new StreamFeatures(host.server().getConnectionManager(),
                List.of(new NoRegisterInClear(() -> settings.get().tlsRequired()),
                        new InviteFeatures(() -> settings.get().mode().takesInvites())), host.chores().executor());
    }

    /** Opens the door, and tells clients of it. */
    void open(InBandDoor door) {
        closers.add("in-client door", door).open();
        closers.add("command guard", new CommandGuard(host.server().getIQRouter(), host.server().getAdHocCommandHandler(),
                door.commands(), () -> Duration.ofMillis(JiveGlobals.getIntProperty("xmpp.command.timeout", COMMAND_TIMEOUT_MILLIS)),
                host.nanos())).install();
        closers.add("stream features", features).install();
    }

    /** Why clients are not told, if they are not. */
    Optional<String> problem() {
        return features.problem();
    }

    @Override
    public void close() {
        closers.close();
    }
}
