package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that the server would not let a handler see, or would send somewhere else. */
@Tag("integration")
class PicturesIT {

    private static final Pattern DATA = Pattern.compile("<data xmlns=\"urn:xmpp:bob\" cid=\"([^\"]+)\"[^>]*>([^<]+)</data>");

    private static TrialServer server;

    @BeforeAll
    static void start() {
        server = TrialServer.builder().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPictureIsFetchedBeforeSignInAndAfter() {
        try (RawClient client = encrypted(); RawClient other = encrypted()) {
            Matcher sent = data(client.iq("<iq type='get' id='f'><query xmlns='jabber:iq:register'/></iq>"));
            Matcher fetched = data(fetch(client, sent.group(1), ""));
            assertEquals(sent.group(2), fetched.group(2));
            data(fetch(client, sent.group(1), " to='" + server.domain() + "'"));
            assertUnknown(fetch(client, "sha1+0@bob.xmpp.org", ""));
            assertUnknown(fetch(other, sent.group(1), ""));
            client.signIn("alice", "alice-secret", "a");
            assertEquals(sent.group(2), data(fetch(client, sent.group(1), "")).group(2));
            assertUnknown(fetch(client, "sha1+0@bob.xmpp.org", ""));
        }
    }

    @Test
    void allElseIsStillRefusedBeforeSignIn() {
        try (RawClient client = encrypted()) {
            assertTrue(client.iq("<iq type='get' id='v'><query xmlns='jabber:iq:version'/></iq>").contains("<not-authorized"));
            assertTrue(client.iq("<iq type='set' id='s'><data xmlns='urn:xmpp:bob' cid='x'/></iq>").contains("<not-authorized"));
        }
    }

    @Test
    void theServerTellsThatItKnowsBitsOfBinary() {
        try (RawClient client = encrypted()) {
            client.signIn("alice", "alice-secret", "d");
            String info = client.iq("<iq type='get' id='i' to='" + server.domain()
                + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");
            assertTrue(info.contains("\"urn:xmpp:bob\""), info);
        }
    }

    @Test
    void aPasswordIsChangedAtOnesOwnFullAddress() {
        try (RawClient bob = encrypted()) {
            String own = bob.signIn("bob", "bob-secret", "beagle");
            String reply = bob.iq("<iq type='set' id='p' to='" + own + "'><query xmlns='jabber:iq:register'>"
                + "<username>bob</username><password>bob-changed</password></query></iq>");
            assertTrue(reply.contains("type=\"result\"") && reply.contains("from=\"" + own + "\""), reply);
        }
        try (RawClient bob = encrypted()) {
            bob.signIn("bob", "bob-changed", "beagle");
        }
    }

    @Test
    void anotherFullAddressIsNotOurs() {
        try (RawClient alice = encrypted(); RawClient other = encrypted()) {
            alice.signIn("alice", "alice-secret", "one");
            String two = other.signIn("alice", "alice-secret", "two");
            other.send("<presence/>");
            other.iq("<iq type='get' id='v'><query xmlns='jabber:iq:version'/></iq>");
            alice.send("<iq type='set' id='p' to='" + two + "'><query xmlns='jabber:iq:register'>"
                + "<username>alice</username><password>changed</password></query></iq>");
            assertTrue(other.receiveUntil("^<iq.*jabber:iq:register", RawClient.PATIENCE).contains("changed"));
        }
    }

    private static RawClient encrypted() {
        RawClient client = RawClient.connectTls(server);
        client.openStream();
        return client;
    }

    private static String fetch(RawClient client, String cid, String to) {
        return client.iq("<iq type='get' id='b" + System.nanoTime() + "'" + to + "><data xmlns='urn:xmpp:bob' cid='" + cid
            + "'/></iq>");
    }

    private static Matcher data(String stanza) {
        Matcher data = DATA.matcher(stanza);
        assertTrue(data.find(), stanza);
        assertFalse(stanza.contains("type=\"error\""), stanza);
        return data;
    }

    private static void assertUnknown(String reply) {
        assertTrue(reply.contains("type=\"error\"") && reply.contains("<item-not-found"), reply);
    }
}
