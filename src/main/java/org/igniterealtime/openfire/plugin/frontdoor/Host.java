package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.jivesoftware.openfire.XMPPServer;

/**
 * What Java and Openfire give us, as the parts of the {@link Wiring} hand it on.
 *
 * @param nanos a clock that only goes forward, in nanoseconds
 */
record Host(XMPPServer server, Database.Connections connections, Chores chores, Clock clock, LongSupplier nanos,
            SecureRandom random) {

    /** How much of what keeps a processor busy is done at once: the rest of them is for those who sign in. */
    static int atOnce() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * What this node of a cluster is called: the same after a restart, unlike the name that a cluster gives it, and not
     * that of another server on this machine.
     */
    String node() {
        String folder = server.getPluginManager().getPluginsDirectory().toAbsolutePath().toString();
        UUID home = UUID.nameUUIDFromBytes(folder.getBytes(StandardCharsets.UTF_8));
        String name = home + "@" + machine();
        return name.substring(0, Math.min(name.length(), Redemption.LONGEST_NODE));
    }

    /** As the machine calls itself. The name that Openfire goes by is the same on all nodes: it is in their database. */
    private String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return server.getServerInfo().getHostname();
        }
    }
}
