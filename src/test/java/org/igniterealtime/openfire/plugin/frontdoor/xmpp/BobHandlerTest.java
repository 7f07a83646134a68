package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.disco.IQDiscoInfoHandler;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;
import org.xmpp.packet.PacketError;

class BobHandlerTest {

    private static final JID ALICE = new JID("alice@localhost/a");

    private final Desk desk = new Desk();
    private final IQRouter router = mock(IQRouter.class);
    private final IQDiscoInfoHandler disco = mock(IQDiscoInfoHandler.class);
    private final LocalClientSession session = mock(LocalClientSession.class);
    private final BobHandler handler = new BobHandler(router, disco, new Recipient("localhost"), desk.streams,
            desk.pictures, desk.replies);

    @BeforeEach
    void signIn() throws Exception {
        SessionManager sessions = mock(SessionManager.class);
        when(sessions.getSession(ALICE)).thenReturn(session);
        XMPPServer server = mock(XMPPServer.class);
        when(server.getSessionManager()).thenReturn(sessions);
        handler.initialize(server);
        when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
        when(session.getUsername()).thenReturn("alice");
    }

    @Test
    void handsOutWhatTheStreamWasSent() {
        IQ request = request(IQ.Type.get, "localhost", "");
        String cid = desk.send(desk.streams.of(session, request).memory(), Duration.ofMinutes(1));
        IQ reply = answer(request(IQ.Type.get, "localhost", cid));
        assertEquals(ALICE, reply.getTo());
        assertEquals(cid, reply.getChildElement().attributeValue("cid"));
        assertEquals("60", reply.getChildElement().attributeValue("max-age"));
    }

    @Test
    void refusesAllElse() {
        assertError(PacketError.Condition.item_not_found, request(IQ.Type.get, "localhost", "unknown"));
        assertError(PacketError.Condition.service_unavailable, request(IQ.Type.get, "bob@localhost", "unknown"));
        assertError(PacketError.Condition.bad_request, request(IQ.Type.set, "localhost", "unknown"));
        IQ remote = request(IQ.Type.get, "localhost", "unknown");
        remote.setFrom("component.example.org");
        IQ told = handler.handleIQ(remote);
        assertSame(PacketError.Condition.item_not_found, told.getError().getCondition());
        assertEquals(new JID("component.example.org"), told.getTo());
        assertNull(handler.handleIQ(request(IQ.Type.result, "localhost", "unknown")));
    }

    @Test
    void tellsToComeBackWhenTooManyAreDrawn() {
        StreamMemory memory = desk.streams.of(session, request(IQ.Type.get, "localhost", "")).memory();
        String cid = desk.send(memory, Duration.ofMinutes(1));
        desk.fill();
        assertError(PacketError.Condition.resource_constraint, request(IQ.Type.get, "localhost", cid));
    }

    @Test
    void comesAndGoes() {
        handler.install();
        verify(router).addHandler(handler);
        verify(disco).addServerFeature("urn:xmpp:bob");
        handler.close();
        verify(router).removeHandler(handler);
        verify(disco).removeServerFeature("urn:xmpp:bob");
    }

    @Test
    void leavesAnotherPluginsHandlerAlone() {
        when(router.supports("urn:xmpp:bob")).thenReturn(true);
        handler.install();
        handler.close();
        verify(router, never()).addHandler(any());
        verify(router, never()).removeHandler(any());
        verify(disco, never()).removeServerFeature(any());
    }

    /** A fault is told by us: Openfire's own error has all that was asked in it. */
    @Test
    void answersWhenSomethingBreaks() {
        when(session.getAuthToken()).thenThrow(new IllegalStateException("broken"));
        assertError(PacketError.Condition.internal_server_error, request(IQ.Type.get, "localhost", "unknown"));
    }

    private void assertError(PacketError.Condition condition, IQ request) {
        assertSame(condition, answer(request).getError().getCondition());
    }

    private IQ answer(IQ request) {
        assertNull(handler.handleIQ(request));
        ArgumentCaptor<IQ> sent = ArgumentCaptor.forClass(IQ.class);
        verify(session, atLeastOnce()).process(sent.capture());
        return sent.getValue();
    }

    private static IQ request(IQ.Type type, String to, String cid) {
        IQ request = new IQ(type);
        request.setFrom(ALICE);
        request.setTo(to);
        request.setChildElement("data", "urn:xmpp:bob").addAttribute("cid", cid);
        return request;
    }
}
