package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.handler.IQHandler;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;

/** Tells clients that send an invite to an account after they have signed in that this is not for them. */
final class PreauthHandler extends IQHandler implements AutoCloseable {

    private final IQHandlerInfo info = new IQHandlerInfo("preauth", PreauthDesk.NAMESPACE);
    private final IQRouter router;
    private final Recipient recipient;
    private final Streams streams;
    private final PreauthDesk desk;
    private final Replies replies;
    private boolean installed;

    PreauthHandler(IQRouter router, Recipient recipient, Streams streams, PreauthDesk desk, Replies replies) {
        super("Front Door invites");
        this.router = router;
        this.recipient = recipient;
        this.streams = streams;
        this.desk = desk;
        this.replies = replies;
    }

    /** Takes its place, unless there is such a handler already. */
    void install() {
        if (!router.supports(PreauthDesk.NAMESPACE)) {
            router.addHandler(this);
            installed = true;
        }
    }

    /** As if it had never been. */
    @Override
    public void close() {
        if (installed) {
            router.removeHandler(this);
            installed = false;
        }
    }

    @Override
    public IQHandlerInfo getInfo() {
        return info;
    }

    /** See {@link RegisterHandler#performNoSuchUserCheck}. */
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
            IQ reply = replies.error(request, Reason.NO_SERVICE, Locale.ENGLISH);
            reply.setTo(request.getFrom());
            return reply;
        }
        Stream stream = streams.of(session, request);
        return recipient.isUs(request, stream.account()) ? desk.refuse(request, stream)
                : replies.error(request, Reason.NO_SERVICE, stream.reader());
    }
}
