package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.IQRouter;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;
import org.xmpp.packet.JID;

/** XEP-0445 as apps write it: before sign-in, on the stream that then registers. */
class PreauthTest {

    private static final JID DOMAIN = new JID(null, "localhost", null, true);
    private static final QName FORM = QName.get("x", "jabber:x:data");
    private static final String NEVER = "x".repeat(32);

    private final InvitingWorld invites = new InvitingWorld("inband.mode=captcha", "limit.invite.source=3/10m");
    private final World world = invites.world;
    private final LocalClientSession session = mock(LocalClientSession.class);
    private final List<IQ> sent = new ArrayList<>();
    private final List<LocalClientSession> cutOff = new ArrayList<>();
    private final Replies replies = new Replies(DOMAIN, new Conditions(world.texts));
    private final Streams streams = new Streams(world::settings, new Encryption(), world.texts);
    private final PreauthDesk desk = new PreauthDesk(invites.preauth, replies);
    private final Farewell farewell = mock(Farewell.class);
    private final PreauthInterceptor early =
            new PreauthInterceptor(mock(InterceptorManager.class), DOMAIN, streams, desk, farewell);
    private final FormDesk forms = new FormDesk(world.threshold, () -> world.challenges,
            new FormWriter("localhost", world.texts, token -> Optional.empty()), replies, world.journal, world.clock);

    PreauthTest() throws Exception {
        when(session.getHostAddress()).thenReturn("192.0.2.7");
        when(session.isSecure()).thenReturn(true);
        when(session.getAddress()).thenReturn(new JID(null, "localhost", "5tr3am", true));
        doAnswer(call -> sent.add(call.getArgument(0))).when(session).process(any());
        doAnswer(call -> cutOff.add(call.getArgument(0))).when(farewell).cutOff(any());
    }

    /** Conversations up to 2.12 sends no address, all others the domain. */
    @ParameterizedTest
    @ValueSource(strings = {"", "to='localhost'"})
    void R445_2_aGoodTokenIsAnsweredByAnEmptyResult(String to) throws Exception {
        IQ request = preauth(to, "<preauth xmlns='urn:xmpp:pars:0' token='" + invites.contact().text() + "'/>");
        early.interceptPacket(request, session, true, false);
        IQ reply = sent.get(0);
        assertEquals("result", TestDoor.outcome(reply));
        assertTrue(reply.getElement().elements().isEmpty());
        assertEquals("t1", reply.getID());
        assertNull(reply.getTo());
        assertSame(IQ.Type.result, request.getType(), "or the server answers, too");
    }

    @Test
    void R445_3_aBadOneIsNotFoundInTheReadersLanguage() throws Exception {
        IQ reply = ask("xml:lang='de'", "<preauth xmlns='urn:xmpp:pars:0' token='" + NEVER + "'/>");
        assertEquals("item-not-found/cancel/404", TestDoor.outcome(reply));
        assertEquals("Diese Einladung gilt nicht oder ist abgelaufen.", TestDoor.text(reply));
        assertFalse(reply.toXML().contains(NEVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<preauth xmlns='urn:xmpp:pars:0'/>", "<preauth xmlns='urn:xmpp:pars:0' token=''/>",
        "<preauth xmlns='urn:xmpp:pars:0' token='a'><more/></preauth>", "<other xmlns='urn:xmpp:pars:0' token='a'/>",
        "<preauth xmlns='urn:xmpp:pars:0' token='a'/><preauth xmlns='urn:xmpp:pars:0' token='b'/>"})
    void R445_8_nonsenseIsABadRequest(String content) throws Exception {
        assertEquals("bad-request/modify/400", TestDoor.outcome(ask("", content)));
    }

    @Test
    void R445_8_aGetIsABadRequest() throws Exception {
        IQ request = preauth("", "<preauth xmlns='urn:xmpp:pars:0' token='" + invites.contact().text() + "'/>");
        request.setType(IQ.Type.get);
        early.interceptPacket(request, session, true, false);
        assertEquals("bad-request/modify/400", TestDoor.outcome(sent.get(0)));
    }

    @Test
    void R445_8_whoIsSignedInIsToldThatItIsNotForThem() throws Exception {
        when(session.getAuthToken()).thenReturn(mock(AuthToken.class));
        when(session.getUsername()).thenReturn("olaf");
        when(session.getAddress()).thenReturn(new JID("olaf", "localhost", "phone"));
        IQ request = preauth("", good());
        early.interceptPacket(request, session, true, false);
        assertEquals(List.of(), sent);
        assertSame(IQ.Type.set, request.getType(), "it is the handler's");
        PreauthHandler late = new PreauthHandler(mock(IQRouter.class), new Recipient("localhost"), streams, desk, replies);
        SessionManager sessions = mock(SessionManager.class);
        when(sessions.getSession(any(JID.class))).thenReturn(session);
        XMPPServer server = mock(XMPPServer.class);
        when(server.getSessionManager()).thenReturn(sessions);
        late.initialize(server);
        request.setFrom("olaf@localhost/phone");
        late.handleIQ(request);
        request.setChildElement("preauth", "urn:xmpp:pars:0");
        late.handleIQ(request);
        assertEquals(List.of("not-allowed/cancel/405", "bad-request/modify/400"), sent.stream().map(TestDoor::outcome).toList());
    }

    @Test
    void othersAddressesAreLeftToTheServer() throws Exception {
        IQ request = preauth("to='olaf@localhost'", good());
        early.interceptPacket(request, session, true, false);
        assertEquals(List.of(), sent);
        assertSame(IQ.Type.set, request.getType());
    }

    /** R5 of the clients: elements for Conversations and Monal, the form for others, and nothing to solve. */
    @Test
    void R445_7_afterAGoodTokenTheFormHasNoCaptchaAndTheNameThatIsKept() throws Exception {
        ask("", "<preauth xmlns='urn:xmpp:pars:0' token='" + invites.account(Optional.of("nora")).text() + "'/>");
        Element query = form().getChildElement();
        assertEquals("nora", query.elementText("username"));
        assertEquals("", query.elementText("password"));
        assertEquals(List.of("FORM_TYPE", "username", "password"), query.element(FORM).elements("field").stream()
                .map(field -> field.attributeValue("var")).toList());
        assertEquals("nora", query.element(FORM).elements("field").get(1).elementText("value"));
        assertNull(query.element("registered"));
    }

    @Test
    void R445_9_theRightIsTheStreamsAloneAndGoneAfterOneAccount() throws Exception {
        assertTrue(form().toXML().contains("ocr"));
        ask("", good());
        assertFalse(form().toXML().contains("ocr"));
        assertFalse(form().toXML().contains("ocr"), "it can be fetched again");
        LocalClientSession other = mock(LocalClientSession.class);
        when(other.getAddress()).thenReturn(new JID(null, "localhost", "0ther", true));
        assertTrue(streams.of(other, fetch()).memory().entitlement().isEmpty());
        stream().memory().registered();
        assertTrue(form().toXML().contains("ocr"));
        assertEquals("not-acceptable/modify/406", TestDoor.outcome(ask("", good())));
    }

    @Test
    void R445_5_anInviteMayExpireOnceItWasShown() throws Exception {
        ask("", good());
        world.clock.advance(Duration.ofDays(8));
        assertFalse(form().toXML().contains("ocr"));
    }

    @Test
    void R445_6_aBadTokenTakesNothingAway() throws Exception {
        ask("", "<preauth xmlns='urn:xmpp:pars:0' token='" + NEVER + "'/>");
        assertTrue(form().toXML().contains("ocr"), "the open door");
        ask("", good());
        ask("", "<preauth xmlns='urn:xmpp:pars:0' token='" + NEVER + "'/>");
        assertFalse(form().toXML().contains("ocr"), "the good token of before");
    }

    @Test
    void inviteOnlyDoorsOpenToInvitesAndToNobodyElse() throws Exception {
        world.set("inband.mode=invite", "invite.code=false");
        assertEquals("not-allowed/cancel/405", TestDoor.outcome(form()));
        world.set("inband.mode=invite");
        Element asks = form().getChildElement();
        assertTrue(asks.asXML().contains("var=\"invite\""), asks.asXML());
        assertTrue(asks.elements("username").isEmpty(), "clients that show elements would leave the invite out");
        ask("", good());
        assertEquals("result", TestDoor.outcome(form()));
    }

    @Test
    void whoGuessesOnIsToldToWaitAndThenCutOff() throws Exception {
        for (int i = 0; i < 3; i++) {
            ask("", "<preauth xmlns='urn:xmpp:pars:0' token='" + NEVER + "'/>");
        }
        String good = good();
        for (int i = 0; i < 100; i++) {
            assertEquals("resource-constraint/wait/500", TestDoor.outcome(ask("", good)));
        }
        assertEquals(List.of(session), cutOff);
        sent.clear();
        IQ request = preauth("", good);
        early.interceptPacket(request, session, true, false);
        assertEquals(List.of(), sent);
        assertSame(IQ.Type.result, request.getType());
    }

    private String good() {
        return "<preauth xmlns='urn:xmpp:pars:0' token='" + invites.contact().text() + "'/>";
    }

    private IQ ask(String attributes, String content) throws Exception {
        sent.clear();
        early.interceptPacket(preauth(attributes, content), session, true, false);
        assertEquals(1, sent.size());
        return sent.get(0);
    }

    private Stream stream() throws Exception {
        return streams.of(session, fetch());
    }

    private IQ form() throws Exception {
        return forms.serve(fetch(), stream(), world.settings());
    }

    private static IQ fetch() throws Exception {
        return Stanzas.read("<iq type='get' id='f1' to='localhost'><query xmlns='jabber:iq:register'/></iq>");
    }

    private static IQ preauth(String attributes, String content) throws Exception {
        IQ request = Stanzas.read("<iq type='set' id='t1' " + attributes + ">" + content + "</iq>");
        request.setFrom("localhost/5tr3am");
        return request;
    }
}
