package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RawClientIT {

    private static TrialServer server;

    @BeforeAll
    static void start() {
        server = TrialServer.builder().withoutPlugin().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signsInInClearText() {
        try (RawClient client = RawClient.connect(server)) {
            assertTrue(client.openStream().contains("<starttls"));
            assertEquals("alice@localhost/r1", client.signIn("alice", "alice-secret", "r1"));
        }
    }

    @Test
    void signsInAfterStartTls() {
        try (RawClient client = RawClient.connect(server)) {
            client.openStream();
            assertFalse(client.startTls().contains("<starttls"));
            assertEquals("alice@localhost/r2", client.signIn("alice", "alice-secret", "r2"));
            assertTrue(client.iq("<iq type='get' id='v' to='localhost'><query xmlns='jabber:iq:version'/></iq>")
                .contains("Openfire"));
        }
    }

    @Test
    void speaksTlsFromTheStart() {
        try (RawClient client = RawClient.connectTls(server)) {
            assertTrue(client.openStream().contains("PLAIN"));
        }
    }

    @Test
    void seesTheEndOfTheStream() {
        try (RawClient client = RawClient.connect(server)) {
            client.openStream();
            client.send("</stream:stream>");
            assertTrue(client.awaitEnd(Duration.ofSeconds(5)));
        }
    }
}
