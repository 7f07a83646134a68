package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.handler.IQHandler;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;

/**
 * Answers the requests of one namespace that come on the streams of this server's own clients.
 *
 * <p>Replies are sent through the session and never returned: before sign-in a session has no address that the server
 * could route a returned reply to, and it would be lost without a trace.
 */
abstract class StreamHandler extends IQHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StreamHandler.class);

    private final IQHandlerInfo info;
    private final Recipient recipient;
    private final Streams streams;
    private final Replies replies;
    private final Reason elsewhere;

    /**
     * A handler.
     *
     * @param info      the element and the namespace it answers for
     * @param elsewhere what components and people of other servers are told
     */
    StreamHandler(String name, IQHandlerInfo info, Recipient recipient, Streams streams, Replies replies, Reason elsewhere) {
        super(name);
        this.info = info;
        this.recipient = recipient;
        this.streams = streams;
        this.replies = replies;
        this.elsewhere = elsewhere;
    }

    /** Answers a request to this server, through the session. */
    abstract void serve(IQ request, Stream stream, LocalClientSession session);

    @Override
    public final IQHandlerInfo getInfo() {
        return info;
    }

    /**
     * Openfire 4.8 and later would answer for absent accounts itself, and so tell them from those that exist. Up to 4.7
     * nobody calls this.
     */
    @SuppressWarnings("unused")
    public final boolean performNoSuchUserCheck() {
        return false;
    }

    @Override
    public final IQ handleIQ(IQ request) {
        if (request.getType() != IQ.Type.get && request.getType() != IQ.Type.set) {
            return null;
        }
        if (!(sessionManager.getSession(request.getFrom()) instanceof LocalClientSession session)) {
            return replies.error(request, elsewhere, Locale.ENGLISH);
        }
        answer(request, session);
        return null;
    }

    // One of the outermost edges: the server would answer what is thrown here with the request, password included.
    private void answer(IQ request, LocalClientSession session) {
        try {
            Stream stream = streams.of(session, request);
            if (recipient.isUs(request, stream.account())) {
                serve(request, stream, session);
            } else {
                session.process(replies.error(request, Reason.NO_SERVICE, stream.reader()));
            }
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("A request could not be answered", fault);
            session.process(replies.error(request, Reason.UNAVAILABLE, Locale.ENGLISH));
        }
    }
}
