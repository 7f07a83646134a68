package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

/**
 * Answers clients that send an invite before they have signed in. The server's handlers don't get such a request; it
 * would be "not authorized". Openfire up to 4.7 lets nothing at all through on a WebSocket before sign-in.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0445.html#usecases">XEP-0445, section 4</a>
 */
final class PreauthInterceptor extends IqInterceptor {

    private final JID domain;
    private final Streams streams;
    private final PreauthDesk desk;
    private final Farewell farewell;

    PreauthInterceptor(InterceptorManager interceptors, JID domain, Streams streams, PreauthDesk desk,
                       Farewell farewell) {
        super(interceptors);
        this.domain = domain;
        this.streams = streams;
        this.desk = desk;
        this.farewell = farewell;
    }

    @Override
    void intercept(IQ request, Session session) {
        if (session instanceof LocalClientSession client && isRequest(request, PreauthDesk.NAMESPACE)
                && (request.getTo() == null || domain.equals(request.getTo()))
                && Streams.standing(client) == Stream.Standing.NEWCOMER) {
            answer(request, client);
            // The server answers nothing to what it takes for a result.
            request.setType(IQ.Type.result);
        }
    }

    /** Who goes on and on after being told to wait is cut off, as with forms. */
    private void answer(IQ request, LocalClientSession client) {
        Stream stream = streams.of(client, request);
        if (stream.memory().isCutOff()) {
            return;
        }
        IQ reply = desk.serve(request, stream);
        client.process(reply);
        boolean waits = reply.getError() != null
                && reply.getError().getCondition() == PacketError.Condition.resource_constraint;
        if (waits && stream.memory().toldToWait()) {
            farewell.cutOff(client);
        }
    }
}
