package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Where an answer comes from: the address that was asked. Some clients ask their own full address for a new password
 * (Beagle), which Openfire would hand back to them; {@link #redirect} turns such a request to us, and remembers.
 */
final class ReplyAddress {

    /** On a request that stays inside this server; never sent. */
    private static final String ASKED = "frontdoor-asked";

    private ReplyAddress() {
    }

    /** Takes away what a client may have put there itself. */
    static void forget(IQ request) {
        request.getElement().addAttribute(ASKED, null);
    }

    /** Has the server's own handler answer a request that was sent to somebody's full address. */
    static void redirect(IQ request) {
        request.getElement().addAttribute(ASKED, request.getTo().toString());
        request.setTo((JID) null);
    }

    /** The address that was asked; the domain when none was given. */
    static JID of(IQ request, JID domain) {
        String asked = request.getElement().attributeValue(ASKED);
        if (asked != null) {
            return new JID(asked);
        }
        JID to = request.getTo();
        return to == null || to.getNode() == null && !domain.equals(to) ? domain : to;
    }
}
