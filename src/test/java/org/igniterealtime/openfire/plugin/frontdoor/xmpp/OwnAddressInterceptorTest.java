package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.interceptor.PacketRejectedException;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

class OwnAddressInterceptorTest {

    private static final JID DOMAIN = new JID("localhost");

    private final OwnAddressInterceptor interceptor = new OwnAddressInterceptor(mock(InterceptorManager.class));
    private final LocalClientSession session = mock(LocalClientSession.class);

    @BeforeEach
    void signIn() {
        when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
        when(session.getAddress()).thenReturn(new JID("alice@localhost/a"));
    }

    @Test
    void takesWhatIsSentToTheSendersOwnFullAddress() throws PacketRejectedException {
        IQ request = request("alice@localhost/a", "jabber:iq:register");
        interceptor.interceptPacket(request, session, true, false);
        assertNull(request.getTo());
        assertEquals("alice@localhost/a", ReplyAddress.of(request, DOMAIN).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@localhost/b", "bob@localhost/a", "alice@localhost", "localhost", "room@conference.localhost/a"})
    void leavesOtherAddressesAlone(String to) throws PacketRejectedException {
        IQ request = request(to, "jabber:iq:register");
        interceptor.interceptPacket(request, session, true, false);
        assertEquals(new JID(to), request.getTo());
    }

    @Test
    void leavesOtherThingsAlone() throws PacketRejectedException {
        IQ version = request("alice@localhost/a", "jabber:iq:version");
        interceptor.interceptPacket(version, session, true, false);
        assertEquals(new JID("alice@localhost/a"), version.getTo());
        IQ answer = request("alice@localhost/a", "jabber:iq:register");
        answer.setType(IQ.Type.result);
        interceptor.interceptPacket(answer, session, true, false);
        assertEquals(new JID("alice@localhost/a"), answer.getTo());
    }

    @Test
    void leavesThoseAloneWhoAreNotSignedIn() throws PacketRejectedException {
        when(session.getAuthToken()).thenReturn(null);
        IQ request = request("alice@localhost/a", "jabber:iq:register");
        interceptor.interceptPacket(request, session, true, false);
        assertEquals(new JID("alice@localhost/a"), request.getTo());
    }

    @Test
    void doesNotBelieveWhatAClientSaysItAsked() throws PacketRejectedException {
        IQ request = request(null, "jabber:iq:register");
        request.getElement().addAttribute("frontdoor-asked", "bob@localhost");
        interceptor.interceptPacket(request, session, true, false);
        assertEquals(DOMAIN, ReplyAddress.of(request, DOMAIN));
    }

    private static IQ request(String to, String namespace) {
        IQ request = new IQ(IQ.Type.set);
        request.setFrom("alice@localhost/a");
        request.setTo(to);
        request.setChildElement("query", namespace);
        return request;
    }
}
