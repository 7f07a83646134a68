package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Set;
import org.dom4j.Element;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.jivesoftware.openfire.session.Session;
import org.xmpp.packet.IQ;

/**
 * Refuses namespaces that differ from ours in the case of letters only. Openfire finds its built-in handlers for them, but
 * not those in their place: {@code JABBER:iq:register} would go round all that we decide.
 */
final class SpellingInterceptor extends IqInterceptor {

    private final Set<String> namespaces;

    /**
     * Not yet looking.
     *
     * @param namespaces those that have a handler of ours in place of the server's
     */
    SpellingInterceptor(InterceptorManager interceptors, Set<String> namespaces) {
        super(interceptors);
        this.namespaces = Set.copyOf(namespaces);
    }

    @Override
    void intercept(IQ request, Session session) throws PacketRejectedException {
        Element content = request.getChildElement();
        if (content != null && isMisspelt(content.getNamespaceURI())
                && (request.getType() == IQ.Type.get || request.getType() == IQ.Type.set)) {
            throw new PacketRejectedException();
        }
    }

    private boolean isMisspelt(String namespace) {
        for (String ours : namespaces) {
            if (ours.equalsIgnoreCase(namespace) && !ours.equals(namespace)) {
                return true;
            }
        }
        return false;
    }
}
