package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody reads their own language: that of the stanza, else that of the stream, else English. */
class LanguageIT {

    private final TrialServer server = Servers.shared();

    @Test
    void aGermanStreamIsAnsweredInGerman() {
        try (TcpLine line = TcpLine.inLanguage(server, "de")) {
            Form form = line.form();
            assertEquals("Benutzername", form.field("username").orElseThrow().attributeValue("label"));
            Stanza refused = line.iq(Xml.set(Xml.registration(form, "alice", "secret")));
            assertEquals("Dieser Benutzername ist schon vergeben.", refused.isError("conflict", "cancel", 409).text());
            assertEquals("de", refused.language());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "DE"})
    void aGermanStanzaIsAnsweredInGermanWhateverTheStream(String language) {
        try (TcpLine line = TcpLine.inLanguage(server, "en")) {
            Stanza answer = line.iq(Xml.get("xml:lang='" + language + "'"));
            assertTrue(answer.query().elementText("instructions").startsWith("Bitte"), answer.element()::asXML);
            Stanza refused = line.iq(Xml.set("xml:lang='" + language + "'", ""));
            assertEquals("Registrierung abgebrochen", refused.isError("not-acceptable", "modify", 406).text());
            assertEquals("de", refused.language());
        }
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, fr, Inscription annulée", "es, es, Registro cancelado", "ru, ru, Регистрация отменена",
        "zh-CN, zh, 注册已取消", "zh-Hant-TW, zh, 注册已取消"})
    void everyLanguageWeHaveIsSpoken(String language, String ours, String text) {
        try (TcpLine line = TcpLine.directTls(server)) {
            Stanza refused = line.promptly(Xml.set("xml:lang='" + language + "'", ""));
            assertEquals(text, refused.isError("not-acceptable", "modify", 406).text());
            assertEquals(ours, refused.language());
        }
    }

    @ParameterizedTest
    @CsvSource({"'ru', ru", "'nl, fr;q=0.4, es;q=0.8', es", "'zh-TW, en;q=0.9', zh", "'de;q=0, ru;q=0.1', ru", "'*', en",
        "'nl', en"})
    void browsersAreAnsweredInTheirFirstLanguageThatWeHave(String accepted, String ours) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.httpPort()
            + "/register/captcha/none")).header("Accept-Language", accepted).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(ours, answer.headers().firstValue("Content-Language").orElseThrow(), answer::body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "", "x", "a_b", "tlh-de-de-de-de-de-de-de", "../../i18n", "%00", "en-GB"})
    void whatWeDoNotSpeakIsAnsweredInEnglish(String language) {
        try (TcpLine line = TcpLine.directTls(server)) {
            Stanza refused = line.promptly(Xml.set("xml:lang='" + language + "'", ""));
            assertEquals("Registration cancelled", refused.isError("not-acceptable", "modify", 406).text());
            assertEquals("en", refused.language());
        }
    }

    @Test
    void whoIsSignedInReadsTheirLanguageToo() {
        try (TcpLine line = TcpLine.signedIn(server, "alice", "alice-secret")) {
            assertTrue(line.iq(Xml.get("xml:lang='de'")).query().elementText("instructions").startsWith("Das Konto"));
        }
    }
}
