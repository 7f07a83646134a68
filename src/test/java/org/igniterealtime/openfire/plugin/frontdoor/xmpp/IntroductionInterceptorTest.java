package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.dom4j.io.SAXReader;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.jivesoftware.openfire.auth.AuthToken;
import org.jivesoftware.openfire.interceptor.InterceptorManager;
import org.jivesoftware.openfire.session.LocalClientSession;
import org.jivesoftware.openfire.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.Presence;

class IntroductionInterceptorTest {

    private final InvitingWorld invites = new InvitingWorld();
    private final InterceptorManager manager = mock(InterceptorManager.class);
    private final LocalClientSession nora = mock(LocalClientSession.class);
    private final IntroductionInterceptor interceptor =
            new IntroductionInterceptor(manager, "localhost", invites.introductions);

    @Test
    void R379_4_aFriendFromElsewhereIsAdmitted() throws Exception {
        Presence wish = see("vera@far.test/phone", "olaf@localhost", preauth(invites.contact().text()), null);
        assertEquals(List.of("admit olaf vera@far.test"), invites.contacts.done);
        assertStripped(wish);
    }

    @Test
    void R379_4_aFriendFromHereBecomesAContact() throws Exception {
        when(nora.getAuthToken()).thenReturn(mock(AuthToken.class));
        Presence wish = see("nora@localhost/phone", "olaf@localhost/tablet", preauth(invites.contact().text()), nora);
        assertEquals(List.of("befriend olaf nora"), invites.contacts.done);
        assertStripped(wish);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<preauth xmlns='urn:xmpp:pars:0'/>", "<preauth xmlns='urn:xmpp:pars:0' token=''/>",
        "<preauth xmlns='urn:xmpp:pars:0' token='xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'/>",
        "<preauth xmlns='urn:xmpp:pars:0' token='a'/><preauth xmlns='urn:xmpp:pars:0' token='b'/>"})
    void R379_5_whateverIsBadIsTakenOutAndGoesTheOrdinaryWay(String content) throws Exception {
        Presence wish = see("vera@far.test/phone", "olaf@localhost", content + "<status>Hello</status>", null);
        assertEquals(List.of(), invites.contacts.done);
        assertStripped(wish);
        assertEquals("Hello", wish.getStatus());
        assertEquals(Presence.Type.subscribe, wish.getType());
    }

    @Test
    void R379_7_brokenMachineryStripsAllTheSame() throws Exception {
        String token = invites.contact().text();
        invites.store.setBroken(true);
        assertStripped(see("vera@far.test/phone", "olaf@localhost", preauth(token), null));
    }

    /** The server of whom it is for has to see it. */
    @Test
    void aTokenForSomebodyElsewhereStays() throws Exception {
        when(nora.getAuthToken()).thenReturn(mock(AuthToken.class));
        Presence wish = see("nora@localhost/phone", "vera@far.test", preauth("theirs"), nora);
        assertEquals("theirs", wish.getElement().element("preauth").attributeValue("token"));
    }

    @Test
    void guestsAndTheInviterGetNothing() throws Exception {
        String token = invites.contact().text();
        when(nora.getAuthToken()).thenReturn(mock(AuthToken.class));
        see("olaf@localhost/phone", "olaf@localhost", preauth(token), nora);
        when(nora.isAnonymousUser()).thenReturn(true);
        see("4n0n@localhost/4n0n", "olaf@localhost", preauth(token), nora);
        see("nora@localhost/phone", "olaf@localhost", preauth(token), null);
        see("far.test", "olaf@localhost", preauth(token), null);
        assertEquals(List.of(), invites.contacts.done);
        see("vera@far.test", "olaf@localhost", preauth(token), null);
        assertEquals(1, invites.contacts.done.size(), "it is still good");
    }

    @Test
    void looksAtWishesOnceAndAtNothingElse() throws Exception {
        String token = invites.contact().text();
        Presence wish = presence("subscribe", "vera@far.test", "olaf@localhost", preauth(token));
        interceptor.interceptPacket(wish, null, true, true);
        interceptor.interceptPacket(wish, null, false, false);
        interceptor.interceptPacket(presence("subscribed", "vera@far.test", "olaf@localhost", preauth(token)), null, true, false);
        assertEquals(List.of(), invites.contacts.done);
    }

    @Test
    void aTypeThatIsNoneIsLeftToTheServer() {
        assertDoesNotThrow(() -> interceptor.interceptPacket(
                presence("nonsense", "vera@far.test", "olaf@localhost", preauth("x")), null, true, false));
    }

    @Test
    void comesBeforeAllOthersAndGoes() {
        interceptor.install();
        verify(manager).addInterceptor(0, interceptor);
        interceptor.close();
        verify(manager).removeInterceptor(interceptor);
    }

    private static void assertStripped(Presence wish) {
        assertFalse(wish.toXML().contains("preauth"), wish.toXML());
        assertEquals(Optional.empty(), Optional.ofNullable(wish.getElement().element("preauth")));
    }

    private Presence see(String from, String to, String content, Session session) throws Exception {
        Presence wish = presence("subscribe", from, to, content);
        interceptor.interceptPacket(wish, session, true, false);
        return wish;
    }

    private static Presence presence(String type, String from, String to, String content) throws Exception {
        return new Presence(new SAXReader().read(new StringReader("<presence type='" + type + "' from='" + from + "' to='"
                + to + "'>" + content + "</presence>")).getRootElement());
    }

    private static String preauth(String token) {
        return "<preauth xmlns='urn:xmpp:pars:0' token='" + token + "'/>";
    }
}
