package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketInterceptor;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.jivesoftware.openfire.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;
import org.xmpp.packet.Packet;

/**
 * Sees each {@code iq} that comes in, of any namespace and also before sign-in, before the server looks at it. For what no
 * handler can do.
 */
abstract class IqInterceptor implements PacketInterceptor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IqInterceptor.class);

    private final InterceptorManager interceptors;

    IqInterceptor(InterceptorManager interceptors) {
        this.interceptors = interceptors;
    }

    /** Begins to look. */
    final void install() {
        interceptors.addInterceptor(this);
    }

    /** Looks no more. */
    @Override
    public final void close() {
        interceptors.removeInterceptor(this);
    }

    /**
     * Looks at one request.
     *
     * @param session whose it is; null for other servers and components
     * @throws PacketRejectedException to have the server refuse it as "not allowed"
     */
    abstract void intercept(IQ request, Session session) throws PacketRejectedException;

    // One of the outermost edges: the server would go on as if we were not there.
    @Override
    public final void interceptPacket(Packet packet, Session session, boolean incoming, boolean processed)
            throws PacketRejectedException {
        if (!incoming || processed || !(packet instanceof IQ request)) {
            return;
        }
        try {
            intercept(request, session);
        } catch (PacketRejectedException refused) {
            empty(request);
            throw refused;
        } catch (RuntimeException | Error fault) {
            LOG.error("A request could not be looked at, and is refused", fault);
            empty(request);
            throw new PacketRejectedException(fault);
        }
    }

    /** The server sends back what was refused, and there may be a password in it. */
    private static void empty(IQ refused) {
        if (refused.getChildElement() != null) {
            refused.getChildElement().clearContent();
        }
    }

    /** Whether this is a get or set with content of that namespace. */
    static boolean isRequest(IQ iq, String namespace) {
        return iq.getChildElement() != null && namespace.equals(iq.getChildElement().getNamespaceURI())
                && (iq.getType() == IQ.Type.get || iq.getType() == IQ.Type.set);
    }
}
