package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/**
 * Answers to one request. They never carry what was asked: it has a password in it (XEP-0077, section 3.3). A refused
 * get has an empty query all the same, or some clients don't recognise their answer (Profanity, QXmpp).
 */
final class Replies {

    private final JID domain;
    private final Conditions conditions;

    Replies(JID domain, Conditions conditions) {
        this.domain = domain;
        this.conditions = conditions;
    }

    /** "Done." */
    IQ done(IQ request) {
        return to(request, IQ.Type.result);
    }

    /** An answer with content. */
    IQ result(IQ request, Element content) {
        IQ reply = done(request);
        reply.setChildElement(content);
        return reply;
    }

    IQ error(IQ request, Reason reason, Locale reader) {
        return error(request, Problem.of(reason), reader);
    }

    IQ error(IQ request, Problem problem, Locale reader) {
        IQ reply = to(request, IQ.Type.error);
        if (request.getType() == IQ.Type.get && isRegister(request)) {
            reply.setChildElement(DocumentHelper.createElement(
                    org.dom4j.QName.get("query", QueryReader.NAMESPACE)));
        }
        reply.setError(conditions.error(problem, reader));
        return reply;
    }

    /** A refusal with a form to fill in again. */
    IQ error(IQ request, Problem problem, Locale reader, Element form) {
        IQ reply = to(request, IQ.Type.error);
        reply.setChildElement(form);
        reply.setError(conditions.error(problem, reader));
        return reply;
    }

    /** Who is not signed in has no address; the one the server keeps for them is not to be seen. */
    private IQ to(IQ request, IQ.Type type) {
        IQ reply = new IQ(type, request.getID());
        reply.setFrom(ReplyAddress.of(request, domain));
        if (request.getFrom() != null && !isNobody(request.getFrom())) {
            reply.setTo(request.getFrom());
        }
        return reply;
    }

    private boolean isNobody(JID from) {
        return from.getNode() == null && domain.getDomain().equals(from.getDomain());
    }

    private static boolean isRegister(IQ request) {
        Element child = request.getChildElement();
        return child != null && QueryReader.NAMESPACE.equals(child.getNamespaceURI());
    }
}
