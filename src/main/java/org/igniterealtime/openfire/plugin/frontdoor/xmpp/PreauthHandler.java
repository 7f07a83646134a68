package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.xmpp.packet.IQ;

/** Tells clients that send an invite to an account after they have signed in that this is not for them. */
final class PreauthHandler extends StreamHandler implements AutoCloseable {

    private final IQRouter router;
    private final PreauthDesk desk;
    private boolean installed;

    PreauthHandler(IQRouter router, Recipient recipient, Streams streams, PreauthDesk desk, Replies replies) {
        super("Front Door invites", new IQHandlerInfo("preauth", PreauthDesk.NAMESPACE), recipient, streams, replies, Reason.NO_SERVICE);
        this.router = router;
        this.desk = desk;
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
    void serve(IQ request, Stream stream, LocalClientSession session) {
        session.process(desk.refuse(request, stream));
    }
}
