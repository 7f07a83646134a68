package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/** The servers of these tests: one that they all share, as a start costs seconds, and others for who breaks theirs. */
final class Servers {

    /** So high that no test meets a limit but who lowers it. */
    private static final String NO_LIMIT = "900000000/1m";

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static TrialServer shared;

    private Servers() {
    }

    /** The one that all share, in mode {@code captcha}. It ends with this JVM. */
    static synchronized TrialServer shared() {
        if (shared == null) {
            TrialServer started = builder().set("xmpp.auth.anonymous", "true")
                .set("xmpp.component.socket.active", "true").set("xmpp.component.socket.port", String.valueOf(Component.PORT))
                .set("xmpp.component.defaultSecret", Component.SECRET).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::close, "close-shared-server"));
            shared = started;
        }
        return shared;
    }

    /** A server of one's own: secret known, limits out of the way, and forms may be filled in at once. */
    static TrialServerBuilder builder() {
        TrialServerBuilder builder = TrialServer.builder().set("frontdoor.secret", Solver.SECRET)
            .set("frontdoor.web.filltime", "0s");
        for (String what : new String[] {"form", "attempt", "success", "invite"}) {
            builder.set("frontdoor.limit." + what + ".source", NO_LIMIT);
            builder.set("frontdoor.limit." + what + ".server", NO_LIMIT);
        }
        return builder;
    }

    /** Whether the server is one that is installed, of Openfire 5, and not the assembled 4.2.0. */
    static boolean isOpenfire5() {
        return !System.getProperty("openfire.home", "").isEmpty();
    }

    /** A user name that no other test has. */
    static String name(String start) {
        return start + NAMES.incrementAndGet();
    }
}
