package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that show no picture, or know no forms at all. */
class PlainClientsIT {

    private static final String PAGE = "https://example.org/sign-up";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void pidginAnswersWhoeverAnsweredAndLeavesOutFixedText() {
        String name = Servers.name("pidgin");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get()).isResult();
            Form form = answer.form();
            String fields = form.bare("submit", form.typed(name, "secret-pidgin"))
                .replaceAll("<field var='[^']*' type='fixed'>.*?</field>", "");
            line.iq(Xml.set("to='" + answer.attribute("from").orElseThrow() + "'", fields)).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-pidgin"));
    }

    @Test
    void whoSeesNoPictureOpensItsAddressInABrowser() throws Exception {
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get()).isResult();
            HttpRequest request = HttpRequest.newBuilder(URI.create(answer.form().value("captcha-fallback-url"))).build();
            HttpResponse<byte[]> picture = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, picture.statusCode());
            assertArrayEquals(Base64.getDecoder().decode(answer.query().elementText("data")), picture.body());
        }
    }

    @Test
    void pidginsCancelMakesNoAccount() {
        String name = Servers.name("pidgin");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            line.promptly(Xml.set("to='localhost'", "<x xmlns='jabber:x:data' type='cancel'/>"))
                .isError("not-acceptable", "modify", 406);
            line.promptly(Xml.set(form.bare("cancel", form.typed(name, "secret-pidgin"))))
                .isError("not-acceptable", "modify", 406);
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-pidgin"));
    }

    @Test
    void mirandaSaysFromWhomAndLaterRemovesTheAccountAtItsOwnAddress() {
        String name = Servers.name("miranda");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.iq(Xml.get()).isResult().form();
            line.iq(Xml.set("from='" + name + "@localhost' to='localhost'",
                form.bare("submit", form.typed(name, "secret-miranda")))).isEmptyResult();
        }
        try (TcpLine line = TcpLine.signedIn(server, name, "secret-miranda")) {
            line.iq(Xml.set("to='" + name + "@localhost'", "<remove/>")).isEmptyResult();
        }
        assertFalse(TcpLine.canSignIn(server, name, "secret-miranda"));
    }

    @Test
    void profanityIsToldWhereToSignUpInsteadOfAPicture() {
        changes.set("frontdoor.web.signup", PAGE);
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq("<iq type='get' id='reg1' to='localhost'><query xmlns='jabber:iq:register'/></iq>").isResult();
            Stanza refused = line.promptly(Xml.set(Xml.legacy(Servers.name("profanity"), "secret-prof")));
            assertTrue(refused.isError("not-acceptable", "modify", 406).text().contains(PAGE), refused.text());
        }
    }

    @Test
    void profanityRegistersWhereNoPictureIsDue() {
        String name = Servers.name("profanity");
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza form = line.iq("<iq type='get' id='reg1' to='localhost'><query xmlns='jabber:iq:register'/></iq>");
            assertFalse(form.element().asXML().contains("registered"), "it would believe that it has an account");
            line.iq(Xml.set(Xml.legacy(name, "secret-prof"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-prof"));
    }

    @Test
    void yaximSignsInOnTheStreamThatItRegisteredOn() {
        String name = Servers.name("yaxim");
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get("to='localhost'")).isResult();
            assertNotNull(answer.query().element("username"));
            assertNotNull(answer.query().element("password"));
            line.iq(Xml.set("to='localhost'", Xml.legacy(name, "secret-yaxim"))).isEmptyResult();
            assertEquals(name, line.signIn(name, "secret-yaxim").split("@")[0]);
        }
    }

    @Test
    void kopeteSendsNameAndPasswordBlindly() {
        String name = Servers.name("kopete");
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.set("to='localhost'", Xml.legacy(name, "secret-kopete"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-kopete"));
    }

    @Test
    void dinoUsesTheFormWhereNoPictureIsDue() {
        String name = Servers.name("dino");
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            line.iq(Xml.set("to='localhost'", form.echoed("submit", Map.of("username", name, "password", "secret-dino"))))
                .isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-dino"));
    }
}
