package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;

/** Sees what is written before it is encoded, compressed and encrypted. One for each connection, as Netty wants it. */
final class NettyHandler extends ChannelOutboundHandlerAdapter {

    private static final String NAME = "frontdoor-features";
    private static final String TLS = "ssl";
    /** Openfire's own, which writes. What is written passes the handlers before it. */
    private static final String WRITER = "businessLogicHandler";

    private final Rewriter rewriter;

    private NettyHandler(Rewriter rewriter) {
        this.rewriter = rewriter;
    }

    /** Puts one in, unless there is one. */
    static void addTo(ChannelPipeline pipeline, Rewriter rewriter) {
        if (pipeline.get(NAME) == null) {
            pipeline.addBefore(WRITER, NAME, new NettyHandler(rewriter));
        }
    }

    /** Takes ours out, if there is one. */
    static void removeFrom(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) != null) {
            pipeline.remove(NAME);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        super.write(context, rewrite(context, message), promise);
    }

    private Object rewrite(ChannelHandlerContext context, Object message) {
        if (!(message instanceof String text) || text.length() < 2
                || !Rewriter.canHaveFeatures(text.charAt(0), text.charAt(1))) {
            return message;
        }
        return rewriter.rewrite(text, context.pipeline().get(TLS) != null);
    }
}
