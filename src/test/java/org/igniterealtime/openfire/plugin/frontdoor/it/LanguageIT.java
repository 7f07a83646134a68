package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"tlh", "", "x", "a_b", "de-de-de-de-de-de-de-de", "../../i18n", "%00", "en-GB"})
    void whatWeDoNotSpeakIsAnsweredInEnglish(String language) {
        try (TcpLine line = TcpLine.directTls(server)) {
            Stanza refused = line.promptly(Xml.set("xml:lang='" + language + "'", "").replace("de-de-de", "fr-de-de"));
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
