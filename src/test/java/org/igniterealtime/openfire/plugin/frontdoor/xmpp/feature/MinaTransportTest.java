package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilter.NextFilter;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.DummySession;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.DefaultWriteRequest;
import org.apache.mina.core.write.WriteRequest;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;
import org.jivesoftware.openfire.spi.ConnectionManagerImpl;
import org.jivesoftware.openfire.spi.ConnectionType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MinaTransportTest {

    private static final String NAME = "frontdoor-features";

    private final ConnectionManagerImpl connections = mock(ConnectionManagerImpl.class);
    private final NioSocketAcceptor first = new NioSocketAcceptor(1);
    private final NioSocketAcceptor second = new NioSocketAcceptor(1);
    private final Rewriter rewriter = new Rewriter(List.of((features, encrypted) -> encrypted ? "tls" : "clear"));
    private final MinaTransport transport = new MinaTransport(connections, rewriter);
    private WriteRequest written;

    @AfterEach
    void dispose() {
        first.dispose();
        second.dispose();
    }

    @Test
    void followsTheServerFromAcceptorToAcceptor() {
        transport.install();
        when(connections.getSocketAcceptor(ConnectionType.SOCKET_C2S, false)).thenReturn(first);
        transport.install();
        transport.install();
        assertTrue(first.getFilterChain().contains(NAME));
        when(connections.getSocketAcceptor(ConnectionType.SOCKET_C2S, false)).thenReturn(second);
        transport.install();
        assertTrue(second.getFilterChain().contains(NAME));
        transport.close();
        assertFalse(first.getFilterChain().contains(NAME));
        assertFalse(second.getFilterChain().contains(NAME));
    }

    @Test
    void rewritesByEncryption() throws Exception {
        assertEquals("<?xml?>clear", write(new DummySession(), buffer("<?xml?><stream:features></stream:features>")));
        IoSession encrypted = new DummySession();
        encrypted.getFilterChain().addLast("tls", new IoFilterAdapter());
        assertEquals("tls", write(encrypted, buffer("<stream:features></stream:features>")));
    }

    @Test
    void passesAllElseUntouched() throws Exception {
        for (String text : List.of("", "<", "<iq/>", "<success/>", "<stream:error/>")) {
            IoBuffer buffer = buffer(text);
            assertEquals(text, write(new DummySession(), buffer));
            assertSame(buffer, written.getMessage());
        }
        Object other = new Object();
        new MinaFilter(rewriter).filterWrite(next(), new DummySession(), new DefaultWriteRequest(other));
        assertSame(other, written.getMessage());
    }

    private static IoBuffer buffer(String text) {
        return IoBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private NextFilter next() throws Exception {
        NextFilter next = mock(NextFilter.class);
        doAnswer(call -> written = call.getArgument(1)).when(next).filterWrite(any(), any());
        return next;
    }

    private String write(IoSession session, IoBuffer buffer) throws Exception {
        new MinaFilter(rewriter).filterWrite(next(), session, new DefaultWriteRequest(buffer));
        IoBuffer result = (IoBuffer) written.getMessage();
        return result.getString(result.remaining(), StandardCharsets.UTF_8.newDecoder());
    }
}
