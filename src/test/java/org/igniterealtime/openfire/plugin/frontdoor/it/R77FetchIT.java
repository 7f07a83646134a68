package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "What do I have to fill in?": R77-1 to R77-8. */
class R77FetchIT {

    private static final String PAGE = "https://example.org/sign-up";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void r77n1TheFormNamesEveryRequiredField() {
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            assertEquals("hidden", form.type("FORM_TYPE"));
            assertEquals("FORM_TYPE", form.fields().get(0).attributeValue("var"));
            assertEquals("text-single", form.type("username"));
            assertEquals("text-private", form.type("password"));
            assertEquals("text-single", form.type("ocr"));
        }
    }

    @Test
    void r77n2AClosedDoorIsNoService() {
        changes.mode("closed");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.get("to='localhost'")).isError("service-unavailable", "cancel", 503);
            line.promptly(Xml.set(Xml.legacy(Servers.name("closed"), "secret"))).isError("not-allowed", "cancel", 405);
        }
    }

    @Test
    void r77n3ARedirectHasInstructionsAndTheAddressAndNothingElse() {
        changes.set("frontdoor.web.signup", PAGE);
        changes.mode("web");
        try (TcpLine line = TcpLine.startTls(server)) {
            Element query = line.promptly(Xml.get("to='localhost'")).isResult().query();
            assertEquals(List.of("instructions", "x"), query.elements().stream().map(Element::getName).toList());
            assertTrue(query.elementText("instructions").contains(PAGE));
            assertEquals("jabber:x:oob", query.elements().get(1).getNamespaceURI());
            assertEquals(PAGE, query.elements().get(1).elementText("url"));
            Stanza refused = line.promptly(Xml.set(Xml.legacy(Servers.name("web"), "secret")));
            assertTrue(refused.isError("not-allowed", "cancel", 405).text().contains(PAGE));
        }
    }

    @Test
    void r77n4AStreamThatIsNotSignedInIsNotRegisteredWhateverItAsks() {
        try (TcpLine line = TcpLine.startTls(server)) {
            for (String to : new String[] {"", "to='localhost'"}) {
                Element query = line.iq(Xml.get(to + " from='alice@localhost'")).isResult().query();
                assertEquals(null, query.element("registered"));
                assertFalse(query.asXML().contains("alice"));
            }
        }
    }

    @Test
    void r77n5ASignedInAccountIsRegisteredAndItsPasswordIsNotTold() {
        try (TcpLine line = TcpLine.signedIn(server, "alice", "alice-secret")) {
            Element query = line.iq(Xml.get("to='localhost'")).isResult().query();
            assertNotNull(query.element("registered"));
            assertEquals("alice", query.elementText("username"));
            assertEquals("", query.elementText("password"));
            assertFalse(query.elementText("instructions").isBlank());
        }
    }

    @Test
    void r77n6OnlyWhatIsNeededIsRequired() {
        try (TcpLine line = TcpLine.startTls(server)) {
            Set<String> required = line.form().fields().stream().filter(field -> field.element("required") != null)
                .map(field -> field.attributeValue("var")).collect(Collectors.toSet());
            assertEquals(Set.of("username", "password", "ocr", "challenge", "sid", "from"), required);
        }
    }

    @Test
    void r77n7TheDomainAndTheOwnAddressAreTheServer() {
        try (TcpLine line = TcpLine.signedIn(server, "bob", "bob-secret")) {
            for (String to : new String[] {"", "to='localhost'", "to='bob@localhost'"}) {
                assertNotNull(line.iq(Xml.get(to)).isResult().query().element("registered"), to);
            }
        }
    }

    @Test
    void r77n7OtherAccountsAreNoServiceWhetherTheyExistOrNot() {
        try (TcpLine line = TcpLine.signedIn(server, "bob", "bob-secret")) {
            for (String request : new String[] {Xml.get("to='alice@localhost'"),
                Xml.set("to='alice@localhost'", "<remove/>"), Xml.set("to='alice@localhost'", Xml.legacy("alice", "taken-over"))}) {
                String taken = line.promptly(request).isError("service-unavailable", "cancel", 503).element().asXML();
                String absent = line.promptly(request.replace("alice", "nobody")).element().asXML();
                assertEquals(taken, absent.replace("nobody", "alice"));
            }
        }
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @Test
    void r77n7BeforeSignInOtherAccountsAreAnsweredAlikeWhetherTheyExistOrNot() {
        String taken = toAccount("alice");
        assertEquals(taken, toAccount("nobody").replace("nobody", "alice"));
        assertFalse(taken.contains("result"), taken);
    }

    private String toAccount(String name) {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.client().send("<iq type='get' id='h' to='" + name + "@localhost'><query xmlns='jabber:iq:register'/></iq>");
            return line.client().receive(piece -> true, RawClient.PATIENCE).orElse("closed")
                .replaceAll("localhost/[a-z0-9-]+", "localhost/stream");
        }
    }

    @Test
    void r77n8ARequestNeedsAnIdAndOneChild() {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly("<iq type='get' id='two'><query xmlns='jabber:iq:register'/><query xmlns='jabber:iq:register'/></iq>")
                .isError("bad-request", "modify", 400);
            line.client().send("<iq type='get'><query xmlns='jabber:iq:register'/></iq>");
            Stanza.parse(line.client().receiveUntil("^<iq", RawClient.PATIENCE)).isError("bad-request", "modify", 400);
        }
    }
}
