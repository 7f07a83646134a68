package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is signed in, half signed in, or signed in as nobody makes no account and touches none but their own. */
class OthersAccountsIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void whoHasSignedInButNotBoundMakesNoAccount() {
        changes.mode("open");
        String name = Servers.name("unbound");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.authenticate("PLAIN", "\0alice\0alice-secret");
            line.client().send("<iq type='set' id='u' to='localhost'><query xmlns='jabber:iq:register'>"
                + Xml.legacy(name, "secret-o") + "</query></iq>");
            String answer = line.client().receive(piece -> piece.contains("id=\"u\""), RawClient.PATIENCE).orElse("");
            assertFalse(answer.contains("type=\"result\""), answer);
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-o"));
    }

    @Test
    void whoIsAnonymousMakesRemovesAndChangesNoAccount() {
        changes.mode("open");
        String name = Servers.name("anonymous");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.features().contains("ANONYMOUS"), line.features());
            line.authenticate("ANONYMOUS", "");
            line.raw("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>").isResult();
            for (String content : new String[] {Xml.legacy(name, "secret-o"), "<remove/>", Xml.legacy("alice", "secret-o")}) {
                line.raw(Xml.set(content)).isError("not-allowed", "cancel", 405);
            }
            line.raw(Xml.get()).isError("not-allowed", "cancel", 405);
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-o"));
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @Test
    void aClosedDoorIsClosedForWhoIsSignedInToo() {
        changes.mode("closed");
        String name = Servers.name("closed");
        try (TcpLine line = TcpLine.signedIn(server, "bob", "bob-secret")) {
            line.promptly(Xml.set(Xml.legacy(name, "secret-o"))).isError("not-allowed", "cancel", 405);
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-o"));
    }

    @Test
    void evenAnAdministratorChangesOnlyTheirOwnPasswordHere() {
        try (TcpLine line = TcpLine.signedIn(server, "admin", "admin")) {
            line.promptly(Xml.set(Xml.legacy("bob", "secret-o"))).isError("not-allowed", "cancel", 405);
            line.promptly(Xml.set("to='bob@localhost'", "<remove/>")).isError("service-unavailable", "cancel", 503);
        }
        assertTrue(TcpLine.canSignIn(server, "bob", "bob-secret"));
    }

    @Test
    void aWrongSenderIsNotBelieved() {
        try (TcpLine line = Account.make(server, "sender").signIn()) {
            line.client().send(Xml.set("from='alice@localhost/x'", "<remove/>"));
            line.client().receive(piece -> true, RawClient.PATIENCE);
        }
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @Test
    void aTakenNameAndAFreeOneAreAnsweredAlikeToWhoPaidNothing() {
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            for (String ocr : new String[] {"", "wrong"}) {
                String taken = line.promptly(Xml.set(Xml.registration(form, "alice", "secret-o", ocr))).error().asXML();
                String free = line.promptly(Xml.set(Xml.registration(line.form(), "nobody-yet", "secret-o", ocr)))
                    .error().asXML();
                assertEquals(taken, free);
            }
        }
    }
}
