package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.function.Consumer;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.Message;
import org.xmpp.packet.Packet;
import org.xmpp.packet.PacketError;

class EarlyInterceptorTest {

    private final Desk desk = new Desk();
    private final InterceptorManager manager = mock(InterceptorManager.class);
    private final LocalClientSession session = mock(LocalClientSession.class);
    private final EarlyInterceptor early = new EarlyInterceptor(manager, Desk.DOMAIN, desk.streams, desk.pictures);
    private String cid;

    @BeforeEach
    void sendAPicture() throws Exception {
        when(session.getHostAddress()).thenReturn("192.0.2.1");
        when(session.getAddress()).thenReturn(new JID("localhost/pre-auth"));
        cid = desk.send(memory(session), Duration.ofMinutes(10));
    }

    @Test
    void handsOutAPictureBeforeSignIn() throws Exception {
        IQ request = bob(cid);
        early.interceptPacket(request, session, true, false);
        IQ reply = processed(session);
        assertEquals(IQ.Type.result, reply.getType());
        assertEquals(request.getID(), reply.getID());
        assertNull(reply.getTo());
        assertEquals(cid, reply.getChildElement().attributeValue("cid"));
        assertEquals("600", reply.getChildElement().attributeValue("max-age"));
        assertSame(IQ.Type.result, request.getType(), "or the server answers, too");
    }

    @Test
    void doesNotKnowPicturesOfOthers() throws Exception {
        LocalClientSession other = mock(LocalClientSession.class);
        assertUnknown(cid, other);
        assertUnknown("unknown", mock(LocalClientSession.class));
        assertUnknown(null, mock(LocalClientSession.class));
        assertUnknown(desk.send(memory(session), Duration.ZERO), session);
    }

    private void assertUnknown(String asked, LocalClientSession asking) throws Exception {
        IQ request = bob(asked);
        early.interceptPacket(request, asking, true, false);
        IQ reply = processed(asking);
        assertSame(PacketError.Condition.item_not_found, reply.getError().getCondition());
        assertSame(IQ.Type.result, request.getType());
    }

    @Test
    void leavesAloneWhatIsNotAskedOfUs() throws Exception {
        assertPassed(iq -> iq.setType(IQ.Type.set));
        assertPassed(iq -> iq.setType(IQ.Type.result));
        assertPassed(iq -> iq.setTo("other.example"));
        assertPassed(iq -> iq.setTo("alice@localhost"));
        assertPassed(iq -> iq.getElement().addElement("more"));
        assertPassed(iq -> iq.getChildElement().addElement("more"));
        assertPassed(iq -> iq.setChildElement("other", "urn:xmpp:bob"));
        assertPassed(iq -> iq.setChildElement("data", "urn:other"));
        when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
        assertPassed(iq -> { });
    }

    @Test
    void refusesWhenItFails() {
        doThrow(new IllegalStateException("for the test")).when(session).process(any());
        assertThrows(PacketRejectedException.class, () -> early.interceptPacket(bob(cid), session, true, false));
    }

    @Test
    void looksAtWhatComesInOnce() throws Exception {
        early.interceptPacket(bob(cid), session, true, true);
        early.interceptPacket(bob(cid), session, false, false);
        early.interceptPacket(new Message(), session, true, false);
        early.interceptPacket(bob(cid), null, true, false);
        verify(session, never()).process(any());
    }

    @Test
    void comesAndGoes() {
        early.install();
        verify(manager).addInterceptor(early);
        early.close();
        verify(manager).removeInterceptor(early);
    }

    private StreamMemory memory(LocalClientSession stream) {
        return desk.streams.of(stream, bob("")).memory();
    }

    private void assertPassed(Consumer<IQ> difference) throws Exception {
        IQ request = bob(cid);
        difference.accept(request);
        String before = request.toXML();
        early.interceptPacket(request, session, true, false);
        assertEquals(before, request.toXML());
        verify(session, never()).process(any());
    }

    private static IQ processed(LocalClientSession asking) {
        ArgumentCaptor<Packet> reply = ArgumentCaptor.forClass(Packet.class);
        verify(asking).process(reply.capture());
        return (IQ) reply.getValue();
    }

    private static IQ bob(String cid) {
        IQ request = new IQ(IQ.Type.get);
        request.setFrom("localhost/pre-auth");
        request.setTo("localhost");
        request.setChildElement("data", "urn:xmpp:bob").addAttribute("cid", cid);
        return request;
    }
}
