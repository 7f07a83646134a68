package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** A client on a stream over TCP. */
final class TcpLine implements Line {

    private final RawClient client;
    private final String features;
    private boolean signedIn;

    private TcpLine(RawClient client, String features) {
        this.client = client;
        this.features = features;
    }

    /** Encrypted by STARTTLS, as clients do. */
    static TcpLine startTls(TrialServer server) {
        RawClient client = RawClient.connect(server);
        client.openStream();
        return new TcpLine(client, client.startTls());
    }

    /** Encrypted from the first byte. */
    static TcpLine directTls(TrialServer server) {
        RawClient client = RawClient.connectTls(server);
        return new TcpLine(client, client.openStream());
    }

    /** Not encrypted. */
    static TcpLine clear(TrialServer server) {
        RawClient client = RawClient.connect(server);
        return new TcpLine(client, client.openStream());
    }

    /** Encrypted, by a reader of that language. */
    static TcpLine inLanguage(TrialServer server, String language) {
        RawClient client = RawClient.connectTls(server);
        client.send("<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client' xml:lang='" + language
            + "' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>");
        return new TcpLine(client, client.receiveUntil("^<stream:features", RawClient.PATIENCE));
    }

    /** Signed in, encrypted. */
    static TcpLine signedIn(TrialServer server, String user, String password) {
        TcpLine line = startTls(server);
        line.signIn(user, password);
        return line;
    }

    /** The stream features before sign-in. */
    String features() {
        return features;
    }

    RawClient client() {
        return client;
    }

    @Override
    public Stanza iq(String xml) {
        Stanza answer = Stanza.parse(client.iq(xml));
        Etiquette.check(xml, answer, signedIn);
        return answer;
    }

    /** As {@link #iq}, whoever answers: the server itself does not keep to our etiquette. */
    Stanza raw(String xml) {
        return Stanza.parse(client.iq(xml));
    }

    /** Signs in and binds a resource; the whole address. */
    String signIn(String user, String password) {
        String jid = client.signIn(user, password, Xml.id());
        signedIn = true;
        return jid;
    }

    /** Signs in and stops before binding. */
    void authenticate(String mechanism, String secret) {
        client.send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='" + mechanism + "'>"
            + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)) + "</auth>");
        String outcome = client.receiveUntil("^<(success|failure)", RawClient.PATIENCE);
        assertTrue(outcome.startsWith("<success"), outcome);
        client.openStream();
    }

    @Override
    public void close() {
        client.close();
    }

    /** Whether somebody can sign in with that. */
    static boolean canSignIn(TrialServer server, String user, String password) {
        try (TcpLine line = startTls(server)) {
            line.signIn(user, password);
            return true;
        } catch (AssertionError refused) {
            return false;
        }
    }
}
