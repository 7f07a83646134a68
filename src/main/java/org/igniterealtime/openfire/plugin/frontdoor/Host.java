package org.igniterealtime.openfire.plugin.frontdoor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.jivesoftware.openfire.XMPPServer;

/**
 * What Java and Openfire give us, as the parts of the {@link Wiring} hand it on.
 *
 * @param nanos a clock that only goes forward, in nanoseconds
 */
record Host(XMPPServer server, Database.Connections connections, Chores chores, Clock clock, LongSupplier nanos,
            SecureRandom random) {
}
