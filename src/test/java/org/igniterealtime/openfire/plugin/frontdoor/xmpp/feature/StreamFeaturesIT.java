package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.host.ListenerRestart;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Registration is offered where it can succeed. */
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamFeaturesIT {

    private static final String TOKEN = "<register xmlns=\"urn:xmpp:ibr-token:0\"/>";
    private static final String REGISTER = "<register xmlns=\"http://jabber.org/features/iq-register\"/>";

    private static TrialServer server;

    @BeforeAll
    static void start() throws InterruptedException {
        server = TrialServer.builder().start();
        awaitChange();
    }

    /** On Openfire 4, connections of the first second after a start see what the server says. */
    private static void awaitChange() throws InterruptedException {
        for (int i = 0; i < 100 && clear().contains(REGISTER); i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void registrationIsOfferedOnEncryptedStreamsOnly() {
        try (RawClient client = RawClient.connect(server)) {
            String before = client.openStream();
            assertTrue(before.contains("<starttls") && before.contains("<mechanisms"), before);
            assertFalse(before.contains(REGISTER), before);
            String after = client.startTls();
            assertTrue(after.contains("<mechanisms") && after.contains(REGISTER), after);
            client.signIn("alice", "alice-secret", "a");
        }
        try (RawClient client = RawClient.connectTls(server)) {
            String direct = client.openStream();
            assertTrue(direct.contains(REGISTER) && direct.contains(TOKEN), direct);
        }
    }

    @Test
    @Order(2)
    void registrationIsOfferedEverywhereWhenItNeedsNoEncryption() {
        server.setProperty("frontdoor.tls.required", "false");
        assertTrue(clear().contains(REGISTER));
        server.setProperty("frontdoor.tls.required", "true");
        assertFalse(clear().contains(REGISTER));
    }

    @Test
    @Order(3)
    void anotherListenerIsFoundToo(@TempDir Path folder) throws Exception {
        server.installPlugin(ListenerRestart.jar(folder.resolve("listenerrestart.jar")));
        awaitChange();
        assertFalse(clear().contains(REGISTER));
    }

    @Test
    @Order(4)
    void allIsAsBeforeWhenThePluginIsGone() {
        try (RawClient old = RawClient.connect(server); RawClient safe = RawClient.connectTls(server); RawClient signedIn = RawClient.connect(server)) {
            signedIn.openStream();
            signedIn.signIn("alice", "alice-secret", "b");
            server.uninstallPlugin("frontdoor");
            assertTrue(old.openStream().contains(REGISTER), "a connection from before");
            assertTrue(clear().contains(REGISTER), "a new one");
            String features = safe.openStream();
            assertTrue(features.contains(REGISTER) && !features.contains(TOKEN), features);
            try (RawClient fresh = RawClient.connectTls(server)) {
                assertFalse(fresh.openStream().contains(TOKEN), "invites were good with the plugin only");
                fresh.signIn("admin", "admin", "c");
                assertFalse(fresh.iq("<iq type='get' id='d' to='localhost'><query node='http://jabber.org/protocol/commands' "
                    + "xmlns='http://jabber.org/protocol/disco#items'/></iq>").contains("urn:xmpp:invite"));
            }
            signedIn.iq("<iq type='get' id='p'><ping xmlns='urn:xmpp:ping'/></iq>");
            assertFalse(signedIn.awaitEnd(Duration.ofMillis(200)));
        }
    }

    /** Features of a new stream in clear text; a listener that is just being replaced is given time. */
    private static String clear() {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try (RawClient client = RawClient.connect(server)) {
                return client.openStream();
            } catch (RuntimeException | AssertionError between) {
                if (System.nanoTime() > deadline) {
                    throw between;
                }
            }
        }
    }
}
