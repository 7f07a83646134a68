package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.handler.IQHandler;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Answers {@code jabber:iq:register} in place of the server's own handler.
 *
 * <p>Replies are sent through the session and never returned: before sign-in a session has no address that the server
 * could route a returned reply to, and it would be lost without a trace.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html">XEP-0077: In-Band Registration</a>
 */
public final class RegisterHandler extends IQHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterHandler.class);

    private final IQHandlerInfo info = new IQHandlerInfo("query", QueryReader.NAMESPACE);
    private final Recipient recipient;
    private final Streams streams;
    private final NewcomerDesk newcomers;
    private final MemberDesk members;
    private final Farewell farewell;
    private final Replies replies;

    RegisterHandler(Recipient recipient, Streams streams, NewcomerDesk newcomers, MemberDesk members,
                    Farewell farewell, Replies replies) {
        super("Front Door in-band registration");
        this.recipient = recipient;
        this.streams = streams;
        this.newcomers = newcomers;
        this.members = members;
        this.farewell = farewell;
        this.replies = replies;
    }

    @Override
    public IQHandlerInfo getInfo() {
        return info;
    }

    /**
     * Openfire 4.8 and later would answer for absent accounts itself, and so tell them from those that exist. Up to 4.7
     * nobody calls this.
     */
    @SuppressWarnings("unused")
    public boolean performNoSuchUserCheck() {
        return false;
    }

    @Override
    public IQ handleIQ(IQ request) {
        if (request.getType() != IQ.Type.get && request.getType() != IQ.Type.set) {
            return null;
        }
        if (!(sessionManager.getSession(request.getFrom()) instanceof LocalClientSession session)) {
            return replies.error(request, Reason.NO_ACCOUNT, Locale.ENGLISH);
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

    private void serve(IQ request, Stream stream, LocalClientSession session) {
        RegisterQuery query = QueryReader.read(request);
        switch (stream.standing()) {
            case NEWCOMER -> serveNewcomer(request, query, stream, session);
            case GUEST -> session.process(replies.error(request, Reason.NO_ACCOUNT, stream.reader()));
            case MEMBER -> serveMember(request, query, stream, session);
        }
    }

    /**
     * Who goes on and on after being told to wait is cut off: answers that nobody reads and requests that pile up would
     * take the server's memory (XEP-0158, section 10).
     */
    private void serveNewcomer(IQ request, RegisterQuery query, Stream stream, LocalClientSession session) {
        if (stream.memory().isCutOff()) {
            return;
        }
        IQ reply = newcomers.serve(request, query, stream);
        session.process(reply);
        boolean waits = reply.getError() != null
                && reply.getError().getCondition() == PacketError.Condition.resource_constraint;
        if (waits && stream.memory().toldToWait()) {
            farewell.cutOff(session);
        }
    }

    private void serveMember(IQ request, RegisterQuery query, Stream stream, LocalClientSession session) {
        Optional<Localpart> account = stream.account();
        if (account.isEmpty()) {
            session.process(replies.error(request, Reason.NO_ACCOUNT, stream.reader()));
            return;
        }
        MemberDesk.Answer answer = members.serve(request, query, account.get(), stream);
        session.process(answer.stanza());
        if (answer.last()) {
            farewell.to(account.get(), session);
        }
    }
}
