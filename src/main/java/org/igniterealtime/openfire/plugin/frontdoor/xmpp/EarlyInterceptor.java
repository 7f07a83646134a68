package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.dom4j.Element;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Answers clients that fetch the picture of their form before they have signed in. The server's handlers don't get such a
 * request; it would be "not authorized".
 *
 * @see <a href="https://xmpp.org/extensions/xep-0231.html#retrieve">XEP-0231, section 4</a>
 */
final class EarlyInterceptor extends IqInterceptor {

    private final JID domain;
    private final Streams streams;
    private final PictureDesk pictures;

    EarlyInterceptor(InterceptorManager interceptors, JID domain, Streams streams, PictureDesk pictures) {
        super(interceptors);
        this.domain = domain;
        this.streams = streams;
        this.pictures = pictures;
    }

    @Override
    void intercept(IQ request, Session session) {
        if (session instanceof LocalClientSession client && isOurs(request)
                && Streams.standing(client) == Stream.Standing.NEWCOMER) {
            client.process(pictures.serve(request, streams.of(client, request)));
            // The server answers nothing to what it takes for a result.
            request.setType(IQ.Type.result);
        }
    }

    private boolean isOurs(IQ request) {
        return isRequest(request, BitsOfBinary.NAMESPACE) && request.getType() == IQ.Type.get
                && (request.getTo() == null || domain.equals(request.getTo())) && isJustData(request);
    }

    private static boolean isJustData(IQ request) {
        Element data = request.getChildElement();
        return request.getElement().elements().size() == 1 && data.getName().equals("data")
                && data.elements().isEmpty();
    }
}
