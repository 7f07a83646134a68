package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import javax.mail.BodyPart;
import javax.mail.Multipart;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters as they go over the line. */
class EnvelopeTest {

    private static final List<String> HEADERS = List.of("Auto-Submitted", "Content-Language", "Content-Type", "Date", "From",
            "MIME-Version", "Message-ID", "Subject", "To");

    @Test
    void headersAreThoseOfAProgramsLetter() throws Exception {
        String raw = Mails.raw(Mails.envelope(letter(Locale.GERMAN, "Äpfel & Söhne"), "Äpfel & Söhne"));
        assertEquals(HEADERS, Mails.headers(raw));
        MimeMessage message = Mails.read(raw);
        assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
        assertEquals("de", message.getHeader("Content-Language", null));
        assertEquals("Bitte bestätigen Sie Ihr Konto bei Äpfel & Söhne", message.getSubject());
        assertEquals("noreply@example.org", ((InternetAddress) message.getFrom()[0]).getAddress());
        assertEquals("Äpfel & Söhne", ((InternetAddress) message.getFrom()[0]).getPersonal());
        assertEquals("bob@mail.example.net", message.getAllRecipients()[0].toString());
        assertEquals(Date.from(Mails.NOW), message.getSentDate());
        assertTrue(message.getMessageID().endsWith("@example.org>"), message.getMessageID());
    }

    @Test
    void textComesFirstAndHtmlSecondBothInUtf8() throws Exception {
        Letter letter = letter(Locale.GERMAN, "Äpfel 你好 👍");
        Multipart parts = (Multipart) Mails.read(Mails.raw(Mails.envelope(letter, "Example"))).getContent();
        assertTrue(parts.getContentType().startsWith("multipart/alternative"), parts.getContentType());
        assertEquals(2, parts.getCount());
        part(parts.getBodyPart(0), "text/plain", letter.text());
        part(parts.getBodyPart(1), "text/html", letter.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\r\nBcc: eve@example.com", "A\nBcc: eve@example.com", "A\rBcc: eve@example.com",
            "A\u2028Bcc: eve@example.com", "A\u0085Bcc: eve@example.com", "A\r\n\r\n<html>", "A\" <eve@example.com>, \"B", "A\\",
            "=?UTF-8?Q?A=0D=0ABcc:_eve@example.com?=", "A\0B", "Ä\r\nBcc: eve@example.com", "A,B;C:D<E>(F)@[G]"})
    void noNameMakesAHeaderOrAnAddress(String name) throws Exception {
        for (Letter letter : Mails.letters(Mails.bob(Locale.ENGLISH), name, name)) {
            String raw = Mails.raw(Mails.envelope(letter, name));
            assertEquals(HEADERS, Mails.headers(raw));
            MimeMessage message = Mails.read(raw);
            assertEquals(1, message.getFrom().length);
            assertEquals("noreply@example.org", ((InternetAddress) message.getFrom()[0]).getAddress());
            assertEquals(List.of("bob@mail.example.net"), Arrays.stream(message.getAllRecipients()).map(Object::toString).toList());
            assertEquals(2, ((Multipart) message.getContent()).getCount());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ä", "你", "👍", "x ", "\n", "--", "."})
    void noLineIsTooLongForSmtp(String part) {
        String much = part.repeat(20_000);
        for (Letter letter : Mails.letters(Mails.bob(Locale.ENGLISH), much, much)) {
            String raw = Mails.raw(Mails.envelope(letter, much));
            assertEquals(HEADERS, Mails.headers(raw));
            assertTrue(raw.lines().mapToInt(String::length).max().orElseThrow() <= 998);
            assertTrue(raw.chars().allMatch(letterOf -> letterOf < 127));
        }
    }

    /** The boundary can be guessed: it is made of the time. */
    @Test
    void noWordsMakeAPartOfTheirOwn() throws Exception {
        String raw = Mails.raw(Mails.envelope());
        String boundary = raw.substring(raw.indexOf("boundary=\"") + 10).split("\"")[0];
        Letter letter = Mails.letters(Mails.bob(Locale.ENGLISH), "E", "\n--" + boundary + "--\n--" + boundary).get(3);
        String forged = Mails.raw(Mails.envelope(letter, "E"));
        assertFalse(forged.contains("--" + boundary), forged);
        assertEquals(2, ((Multipart) Mails.read(forged).getContent()).getCount());
    }

    @Test
    void addressesOfBrowsersThatTheMailLibraryWouldRefuseAreWrittenTo() throws Exception {
        Envelope odd = new Envelope(new Sender(Mails.email("noreply@example.org"), ""), Mails.email(".a..b.@example.net"),
                Mails.envelope().letter(), Mails.NOW);
        assertTrue(Mails.raw(odd).contains("\r\nTo: .a..b.@example.net\r\n"), Mails.raw(odd));
    }

    @Test
    void theTokenStandsInThePartsOnly() {
        Envelope envelope = Mails.envelope();
        assertFalse((envelope + "" + envelope.letter()).contains(Mails.TOKEN.text()));
        assertFalse(envelope.toString().contains("mail.example.net"));
        String raw = Mails.raw(envelope);
        assertFalse(raw.substring(0, raw.indexOf("\r\n\r\n")).contains(Mails.TOKEN.text()));
    }

    private static Letter letter(Locale language, String server) {
        return Mails.WRITER.confirmation(Mails.bob(language), server, Mails.LINK, Mails.NOW);
    }

    private static void part(BodyPart part, String type, String content) throws Exception {
        assertTrue(part.isMimeType(type) && part.getContentType().contains("UTF-8"), part.getContentType());
        assertEquals(content, ((String) part.getContent()).replace("\r\n", "\n"));
    }
}
