package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Collectors;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Clients that show nothing of the form but its picture, and fill in the rest themselves. */
class PictureClientsIT {

    private final TrialServer server = Servers.shared();

    @Test
    void conversationsFindsThePictureByItsCidAndAnswersWithoutTo() {
        String name = Servers.name("conversations");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get("to='localhost'")).isResult();
            assertNull(answer.query().element("username"), "else it would skip the picture");
            Element data = answer.query().element("data");
            Form form = answer.form();
            assertEquals(form.cid(), "cid:" + data.attributeValue("cid"));
            line.iq(Xml.set(form.echoed("submit", form.typed(name, "secret-conv")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-conv"));
    }

    @Test
    void oldConversationsUsesTheIdOfTheGetAgainAndSaysFromWhom() {
        String name = Servers.name("monocles");
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza answer = line.iq(Xml.get("to='localhost'")).isResult();
            Form form = answer.form();
            line.iq(Xml.set(form.id(), "to='localhost' from='" + name + "@localhost'",
                form.echoed("submit", form.typed(name, "secret-old")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-old"));
    }

    @Test
    void oldConversationsCancelsWithAnEmptyQueryAndMayComeBack() {
        String name = Servers.name("monocles");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            line.promptly(Xml.set("")).isError("not-acceptable", "modify", 406);
            line.iq(Xml.set(form.echoed("submit", form.typed(name, "secret-old")))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-old"));
    }

    @Test
    void monalAnswersOnASecondStreamWithAllHiddenFields() {
        String name = Servers.name("monal");
        Form form;
        try (TcpLine line = TcpLine.directTls(server)) {
            form = line.iq(Xml.get("to='localhost'")).isResult().form();
        }
        String hidden = form.fields().stream().filter(field -> "hidden".equals(field.attributeValue("type")))
            .map(Element::asXML).collect(Collectors.joining());
        try (TcpLine line = TcpLine.directTls(server)) {
            line.iq(Xml.set(Xml.form(hidden, Xml.field("username", name), Xml.field("password", "secret-monal"),
                Xml.field("ocr", form.answer())))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-monal"));
    }

    @Test
    void aTalkCallsTheFormACaptcha() {
        String name = Servers.name("atalk");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.iq(Xml.get("to='localhost'")).isResult().form();
            line.iq(Xml.set("to='localhost'", Xml.form(Xml.formType("urn:xmpp:captcha"), Xml.field("username", name),
                Xml.field("password", "secret-atalk"), Xml.field("challenge", form.challenge()),
                Xml.field("sid", form.value("sid")), Xml.field("answers", "3"), Xml.field("ocr", form.answer()))))
                .isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-atalk"));
    }

    @Test
    void sparkAnswersOnASecondStreamWithElementsNamedAsTheFields() {
        String name = Servers.name("spark");
        Form form;
        try (TcpLine line = TcpLine.startTls(server)) {
            form = line.iq(Xml.get("to='localhost'")).isResult().form();
        }
        for (String hidden : new String[] {"challenge", "sid", "from"}) {
            assertNotNull(form.field(hidden).orElseThrow().element("required"), "else Spark leaves it out");
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.set("to='localhost'", sparks(form, Map.of("username", "alice")))).isError("conflict", "cancel", 409);
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.set("to='localhost'", sparks(form, Map.of("username", name)))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "secret-spark"));
    }

    private static String sparks(Form form, Map<String, String> typed) {
        return "<username>" + typed.get("username") + "</username><password>secret-spark</password><ocr>" + form.answer()
            + "</ocr><challenge>" + form.challenge() + "</challenge><sid>" + form.value("sid") + "</sid><from>"
            + form.value("from") + "</from><FORM_TYPE>jabber:iq:register</FORM_TYPE>";
    }
}
