package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.ProjectTexts;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Addressee;

/** People, letters and envelopes of the mail tests. */
final class Mails {

    static final Instant NOW = Instant.parse("2026-03-05T14:30:59Z");
    static final Token TOKEN = Token.random(new Random(3));
    static final URI LINK = URI.create("https://chat.example.org:7443/register/confirm/" + TOKEN.text());
    static final LetterWriter WRITER = new LetterWriter(ProjectTexts.get(), "example.org");

    private Mails() {
    }

    static Email email(String text) {
        return Email.parse(text).orElseThrow();
    }

    static Addressee bob(Locale language) {
        return somebody("bob", language);
    }

    static Addressee somebody(String name, Locale language) {
        return new Addressee(email("bob@mail.example.net"), new Localpart(name), language);
    }

    /** One of each kind. */
    static List<Letter> letters(Addressee to, String server, String word) {
        return List.of(WRITER.confirmation(to, server, LINK, NOW),
                WRITER.approval(to, server, Optional.of(URI.create("https://chat.example.org:7443/register"))),
                WRITER.approval(to, server, Optional.empty()),
                WRITER.refusal(to, server, Optional.of(word)), WRITER.refusal(to, server, Optional.empty()));
    }

    static Envelope envelope(Letter letter, String server) {
        return new Envelope(new Sender(email("noreply@example.org"), server), email("bob@mail.example.net"), letter, NOW);
    }

    static Envelope envelope() {
        return envelope(WRITER.confirmation(bob(Locale.ENGLISH), "Example", LINK, NOW), "Example");
    }

    /** As it goes over the line. */
    static String raw(Envelope envelope) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            envelope.seal(new MailServer("localhost", 25, Optional.empty(), "", false).session(envelope.from())).writeTo(bytes);
            return bytes.toString(StandardCharsets.UTF_8);
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** As it is read. */
    static MimeMessage read(String raw) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** The names of the headers, in lines as they stand. */
    static List<String> headers(String raw) {
        return Arrays.stream(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n"))
                .filter(line -> !line.startsWith(" ") && !line.startsWith("\t")).map(line -> line.split(":")[0]).sorted().toList();
    }
}
