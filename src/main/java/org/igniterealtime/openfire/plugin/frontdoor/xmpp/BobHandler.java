package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.IQHandlerInfo;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.disco.IQDiscoInfoHandler;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xmpp.packet.IQ;

/**
 * Answers those who fetch a picture after they have signed in, and tells the world that the server knows Bits of Binary.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0231.html">XEP-0231: Bits of Binary</a>
 */
final class BobHandler extends StreamHandler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BobHandler.class);

    private final IQRouter router;
    private final IQDiscoInfoHandler disco;
    private final PictureDesk pictures;
    private final Replies replies;
    private boolean installed;

    BobHandler(IQRouter router, IQDiscoInfoHandler disco, Recipient recipient, Streams streams, PictureDesk pictures,
               Replies replies) {
        super("Front Door pictures", new IQHandlerInfo("data", BitsOfBinary.NAMESPACE), recipient, streams, replies, Reason.NO_DATA);
        this.router = router;
        this.disco = disco;
        this.pictures = pictures;
        this.replies = replies;
    }

    /** Takes its place, unless there is such a handler already: it answers for data that we don't know of. */
    void install() {
        if (router.supports(BitsOfBinary.NAMESPACE)) {
            LOG.info("Another plugin answers for Bits of Binary; pictures are in the forms only, once signed in");
            return;
        }
        router.addHandler(this);
        disco.addServerFeature(BitsOfBinary.NAMESPACE);
        installed = true;
    }

    /** As if it had never been. */
    @Override
    public void close() {
        if (installed) {
            disco.removeServerFeature(BitsOfBinary.NAMESPACE);
            router.removeHandler(this);
            installed = false;
        }
    }

    @Override
    void serve(IQ request, Stream stream, LocalClientSession session) {
        session.process(request.getType() == IQ.Type.get ? pictures.serve(request, stream)
                : replies.error(request, Reason.MALFORMED, stream.reader()));
    }
}
