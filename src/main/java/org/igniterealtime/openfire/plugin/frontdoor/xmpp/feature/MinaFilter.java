package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.nio.charset.StandardCharsets;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.core.write.WriteRequest;

/** Sees what is written before it is encrypted and compressed. */
final class MinaFilter extends IoFilterAdapter {

    private static final String TLS = "tls";

    private final Rewriter rewriter;

    MinaFilter(Rewriter rewriter) {
        this.rewriter = rewriter;
    }

    @Override
    public void filterWrite(NextFilter next, IoSession session, WriteRequest request) throws Exception {
        next.filterWrite(session, rewrite(session, request));
    }

    private WriteRequest rewrite(IoSession session, WriteRequest request) {
        if (!(request.getMessage() instanceof IoBuffer buffer) || !canHaveFeatures(buffer)) {
            return request;
        }
        String text = text(buffer);
        String rewritten = rewriter.rewrite(text, session.getFilterChain().contains(TLS));
        return rewritten.equals(text) ? request
                : new DefaultWriteRequest(IoBuffer.wrap(rewritten.getBytes(StandardCharsets.UTF_8)),
                        request.getFuture(), request.getDestination());
    }

    private static boolean canHaveFeatures(IoBuffer buffer) {
        int start = buffer.position();
        return buffer.remaining() > 1
                && Rewriter.canHaveFeatures((char) buffer.get(start), (char) buffer.get(start + 1));
    }

    /** Reads the buffer and leaves it as it was. */
    private static String text(IoBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        int start = buffer.position();
        buffer.get(bytes);
        buffer.position(start);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
