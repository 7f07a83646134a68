package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Has us answer clients that ask their own full address to change their password (Beagle). The server would hand such a
 * request back to the client that sent it. A full address of anybody else is none of our business.
 */
final class OwnAddressInterceptor extends IqInterceptor {

    OwnAddressInterceptor(InterceptorManager interceptors) {
        super(interceptors);
    }

    @Override
    void intercept(IQ request, Session session) {
        if (!isRequest(request, QueryReader.NAMESPACE)) {
            return;
        }
        ReplyAddress.forget(request);
        if (session instanceof LocalClientSession client && Streams.standing(client) == Stream.Standing.MEMBER
                && isOwn(request.getTo(), client.getAddress())) {
            ReplyAddress.redirect(request);
        }
    }

    private static boolean isOwn(JID to, JID address) {
        return to != null && to.getNode() != null && to.getResource() != null && to.equals(address);
    }
}
