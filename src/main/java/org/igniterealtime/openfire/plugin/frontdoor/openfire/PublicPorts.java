package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.OptionalInt;
import org.jivesoftware.openfire.http.HttpBindManager;
import org.jivesoftware.util.JiveGlobals;

/** The ports of Openfire's public web server, as far as they are open. */
public interface PublicPorts {

    /** The https port. */
    OptionalInt secure();

    /** The http port. */
    OptionalInt plain();

    /** Whether there is one at all. */
    default boolean areOpen() {
        return secure().isPresent() || plain().isPresent();
    }

    /** Whether there will be one, at the latest when the server has started: plugins are started before its ports. */
    boolean areWanted();

    /** The ports of this server. Openfire 5 has no method that tells the numbers. */
    static PublicPorts of(HttpBindManager manager) {
        return new PublicPorts() {
            @Override
            public boolean areWanted() {
                return JiveGlobals.getBooleanProperty("httpbind.enabled", true);
            }

            @Override
            public OptionalInt secure() {
                return manager.isHttpsBindActive()
                        ? OptionalInt.of(JiveGlobals.getIntProperty("httpbind.port.secure", 7443)) : OptionalInt.empty();
            }

            @Override
            public OptionalInt plain() {
                return manager.isHttpBindActive()
                        ? OptionalInt.of(JiveGlobals.getIntProperty("httpbind.port.plain", 7070)) : OptionalInt.empty();
            }
        };
    }
}
