package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Optional;
import java.util.function.Function;
import org.xmpp.packet.JID;

/** Prepares names as the server does when somebody signs in. */
public final class Nodeprep implements Function<String, Optional<String>> {

    @Override
    public Optional<String> apply(String typed) {
        try {
            return Optional.ofNullable(JID.nodeprep(typed));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
