package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;
import org.xmpp.packet.PacketError;

/**
 * Answers {@code jabber:iq:register} in place of the server's own handler.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html">XEP-0077: In-Band Registration</a>
 */
public final class RegisterHandler extends StreamHandler {

    private final NewcomerDesk newcomers;
    private final MemberDesk members;
    private final Farewell farewell;
    private final Replies replies;

    RegisterHandler(Recipient recipient, Streams streams, NewcomerDesk newcomers, MemberDesk members,
                    Farewell farewell, Replies replies) {
        super("Front Door in-band registration", new IQHandlerInfo("query", QueryReader.NAMESPACE), recipient, streams, replies,
                Reason.NO_ACCOUNT);
        this.newcomers = newcomers;
        this.members = members;
        this.farewell = farewell;
        this.replies = replies;
    }

    @Override
    void serve(IQ request, Stream stream, LocalClientSession session) {
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
