package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Stream;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes together, what is advertised, and over what: R77-28 to R77-36. */
class R77ProtocolIT {

    private static final String FEATURE = "http://jabber.org/features/iq-register";
    private static final Set<String> REGISTER = Set.of("registered", "instructions", "username", "nick", "password", "name",
        "first", "last", "email", "address", "city", "state", "zip", "phone", "url", "date", "misc", "text", "key", "remove");
    private static final Set<String> OTHERS = Set.of("jabber:x:data", "jabber:x:oob", "urn:xmpp:bob");

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void r77n28NothingIsAddedToTheNamespace() {
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server);
             TcpLine member = TcpLine.signedIn(server, "alice", "alice-secret")) {
            Element open = line.iq(Xml.get()).query();
            Element registered = member.iq(Xml.get()).query();
            changes.mode("captcha");
            Stream.of(open, registered, line.iq(Xml.get()).query()).flatMap(query -> query.elements().stream())
                .forEach(child -> assertTrue(OTHERS.contains(child.getNamespaceURI()) || REGISTER.contains(child.getName()),
                    child::asXML));
        }
    }

    @Test
    void r77n29FormAndElementsThatDifferAreABadRequest() {
        String name = Servers.name("r77n29");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            String registration = Xml.registration(form, name, "secret-29");
            line.promptly(Xml.set(Xml.legacy(name, "another-29") + registration)).isError("bad-request", "modify", 400);
            line.promptly(Xml.set(registration + Xml.legacy("other", "secret-29"))).isError("bad-request", "modify", 400);
            assertFalse(TcpLine.canSignIn(server, name, "another-29"));
            line.iq(Xml.set(Xml.legacy(name, "secret-29") + registration)).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-29"));
    }

    @Test
    void r77n31APictureComesWithoutElementsAndWithoutAnotherAddress() {
        changes.set("frontdoor.web.signup", "https://example.org/sign-up");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get());
            assertNull(answer.query().element("username"));
            assertNull(answer.query().element("password"));
            assertFalse(answer.element().asXML().contains("jabber:x:oob"));
            assertTrue(answer.query().elementText("instructions").contains("https://example.org/sign-up"));
            assertTrue(answer.form().x().elementText("instructions").contains("https://example.org/sign-up"));
        }
    }

    @Test
    void r77n31WithoutAPictureTheFormHasTheSameFieldsAsTheElements() {
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get());
            assertNotNull(answer.query().element("username"));
            assertNotNull(answer.query().element("password"));
            assertEquals(3, answer.form().fields().size(), "FORM_TYPE, username, password");
        }
    }

    @Test
    void r77n32TheOldKeyIsNeitherSentNorLookedAt() {
        String name = Servers.name("r77n32");
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertNull(line.iq(Xml.get()).query().element("key"));
            line.iq(Xml.set("<key>a</key>" + Xml.legacy(name, "secret-32"))).isEmptyResult();
        }
    }

    @Test
    void r77n33TheFeatureIsShownToThoseWhoAreEncryptedAndNotSignedIn() {
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.features().contains(FEATURE), line.features());
            line.client().send("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>AGFsaWNlAGFsaWNlLXNlY3JldA==</auth>");
            line.client().receiveUntil("^<success", RawClient.PATIENCE);
            String after = line.client().openStream();
            assertFalse(after.contains(FEATURE), after);
        }
    }

    @Test
    void r77n33TheFeatureIsNotShownInTheClearWhereEncryptionIsWanted() {
        try (TcpLine line = TcpLine.clear(server)) {
            assertFalse(line.features().contains(FEATURE), line.features());
        }
    }

    @Test
    void r77n35TheDomainHasTheFeature() {
        try (TcpLine line = TcpLine.signedIn(server, "alice", "alice-secret")) {
            assertTrue(line.client().iq("<iq type='get' id='d' to='localhost'><query "
                + "xmlns='http://jabber.org/protocol/disco#info'/></iq>").contains("\"jabber:iq:register\""));
        }
    }

    @Test
    void r77n36WithoutEncryptionThereIsNothingToBeHad() {
        String name = Servers.name("r77n36");
        try (TcpLine encrypted = TcpLine.startTls(server); TcpLine clear = TcpLine.clear(server)) {
            Form form = encrypted.form();
            clear.promptly(Xml.get("to='localhost'")).isError("not-authorized", "auth", 401);
            clear.promptly(Xml.set(Xml.registration(form, name, "secret-36"))).isError("not-authorized", "auth", 401);
            changes.set("frontdoor.tls.required", "false");
            clear.iq(Xml.set(Xml.registration(form, name, "secret-36"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-36"));
    }
}
