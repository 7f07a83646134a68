package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Whether a request is to us: to nobody, to the domain, or to the sender's own account. Any other account is "no such
 * service", whether it exists or not.
 */
final class Recipient {

    private final String domain;

    Recipient(String domain) {
        this.domain = domain;
    }

    boolean isUs(IQ request, Optional<Localpart> sender) {
        JID to = request.getTo();
        return to == null || to.getNode() == null || isOwn(to, sender) || isSender(to, request.getFrom());
    }

    /** Anonymous guests have an address and no account. Openfire 5 fills it in where none was given. */
    private static boolean isSender(JID to, JID from) {
        return from != null && to.toBareJID().equals(from.toBareJID());
    }

    /** Whether that is an address of the sender's own account. */
    boolean isOwn(JID to, Optional<Localpart> sender) {
        return domain.equals(to.getDomain()) && sender.map(Localpart::text).filter(to.getNode()::equals).isPresent();
    }
}
