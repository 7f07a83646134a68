package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Registration over WebSocket: Openfire lets it through since 4.8. */
class WebSocketIT {

    private final TrialServer server = Servers.shared();

    @Test
    void openfire4RefusesEverythingBeforeSignIn() {
        assumeFalse(Servers.isOpenfire5());
        try (WebSocketLine line = WebSocketLine.encrypted(server)) {
            Stanza answer = line.raw(Xml.get());
            assertEquals("error", answer.attribute("type").orElseThrow());
            assertTrue(answer.element().asXML().contains("not-authorized"), answer.element().asXML());
        }
    }

    @Test
    void openfire5RegistersWhoIsEncrypted() {
        assumeTrue(Servers.isOpenfire5());
        String name = Servers.name("websocket");
        try (WebSocketLine line = WebSocketLine.encrypted(server)) {
            line.register(name, "secret-ws");
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-ws"));
    }

    @Test
    void openfire5RegistersNobodyInTheClear() {
        assumeTrue(Servers.isOpenfire5());
        try (WebSocketLine line = WebSocketLine.clear(server)) {
            line.promptly(Xml.get()).isError("not-authorized", "auth", 401);
            line.promptly(Xml.set(Xml.legacy(Servers.name("websocket"), "secret-ws"))).isError("not-authorized", "auth", 401);
        }
    }
}
