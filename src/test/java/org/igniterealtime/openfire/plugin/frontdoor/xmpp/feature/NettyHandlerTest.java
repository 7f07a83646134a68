package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NettyHandlerTest {

    private static final String FEATURES = "<stream:features></stream:features>";

    private final Rewriter rewriter = new Rewriter(List.of((features, encrypted) -> encrypted ? "tls" : "clear"));
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @BeforeEach
    void addOpenfiresOwn() {
        channel.pipeline().addLast("businessLogicHandler", new ChannelInboundHandlerAdapter());
        NettyHandler.addTo(channel.pipeline(), rewriter);
    }

    @Test
    void rewritesByEncryption() {
        assertEquals("<?xml?>clear", write("<?xml?>" + FEATURES));
        channel.pipeline().addFirst("ssl", new ChannelInboundHandlerAdapter());
        assertEquals("tls", write(FEATURES));
    }

    @Test
    void passesAllElseUntouched() {
        for (Object message : List.of("", "<", "<iq/>", "<success/>", 7)) {
            assertSame(message, write(message));
        }
    }

    @Test
    void isInOnceAndOutAtOnce() {
        NettyHandler.addTo(channel.pipeline(), rewriter);
        NettyHandler.removeFrom(channel.pipeline());
        assertNull(channel.pipeline().get("frontdoor-features"));
        assertEquals(FEATURES, write(FEATURES));
        NettyHandler.removeFrom(channel.pipeline());
    }

    private Object write(Object message) {
        ChannelHandlerContext server = channel.pipeline().context("businessLogicHandler");
        server.writeAndFlush(message);
        return channel.readOutbound();
    }
}
