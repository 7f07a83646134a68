package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invites of web clients, which come over BOSH and WebSocket. */
class InvitedElsewhereIT {

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);

    private Account inviter;

    @BeforeEach
    void inviteOnly() {
        inviter = Account.make(server, "inviter");
        changes.mode("invite");
    }

    @Test
    void overBosh() {
        try (BoshLine line = BoshLine.encrypted(server); BoshLine other = BoshLine.encrypted(server)) {
            registers(line, other);
        }
    }

    @Test
    void overWebSocket() {
        assumeTrue(Servers.isOpenfire5(), "Openfire 4 lets nothing through over WebSocket before sign-in");
        try (WebSocketLine line = WebSocketLine.encrypted(server); WebSocketLine other = WebSocketLine.encrypted(server)) {
            registers(line, other);
        }
    }

    @Test
    void anInviteThatWasReadOnTheWayIsNotTaken() {
        try (TcpLine one = inviter.signIn(); BoshLine clear = BoshLine.clear(server); BoshLine line = BoshLine.encrypted(server)) {
            String token = Ordered.contact(one);
            clear.promptly(Ordered.preauth(token)).isError("not-authorized", "auth", 401);
            line.promptly(Ordered.preauth(token)).isEmptyResult();
        }
    }

    /** The token is the stream's own: the other one gets nothing by it, and then it is used up. */
    private void registers(Line line, Line other) {
        String name = Servers.name("web");
        try (TcpLine one = inviter.signIn()) {
            String token = Ordered.contact(one);
            line.promptly(Ordered.preauth(token)).isEmptyResult();
            other.promptly(Xml.set(Xml.legacy(name, "first-secret"))).isError("not-allowed", "cancel", 405);
            Form form = line.form();
            assertTrue(form.field("ocr").isEmpty(), form.x()::asXML);
            line.iq(Xml.set(Xml.legacy(name, "first-secret"))).isEmptyResult();
            other.promptly(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
            String roster = Ordered.roster(one);
            assertTrue(roster.contains(name + "@localhost") && roster.contains("subscription=\"both\""), roster);
        }
        assertTrue(TcpLine.canSignIn(server, name, "first-secret"));
    }
}
