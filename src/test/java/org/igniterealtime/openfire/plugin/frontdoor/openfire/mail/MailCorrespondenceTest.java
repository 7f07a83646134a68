package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.ProjectTexts;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that reach a real mail server, or do not. */
class MailCorrespondenceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GreenMail mail = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP),
            setup(ServerSetup.PROTOCOL_SMTPS)});
    private final Map<String, String> properties = new HashMap<>();
    private final Postman postman = new Postman(name -> Optional.ofNullable(properties.get(name)), PATIENCE, 2);
    private Optional<URI> base = Optional.of(URI.create("https://chat.example.org:7443/register"));

    @BeforeEach
    void start() {
        mail.start();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(mail.getSmtp().getPort()));
    }

    @AfterEach
    void stop() {
        postman.close();
        mail.stop();
    }

    @Test
    void confirmationArrivesFromTheServerInTheReadersLanguage() throws Exception {
        correspondence("example.org", "web.name=Straße\u2028Bcc: eve@example.com")
                .askToConfirm(Mails.bob(Locale.GERMAN), Mails.TOKEN, Duration.ofHours(48));
        MimeMessage letter = only();
        assertEquals("Bitte bestätigen Sie Ihr Konto bei Straße Bcc: eve@example.com", letter.getSubject());
        assertEquals("[bob@mail.example.net]", List.of(letter.getAllRecipients()).toString());
        assertEquals("noreply@example.org", letter.getHeader("Return-Path", null).replaceAll("[<>]", ""));
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        for (int part = 0; part < 2; part++) {
            String content = (String) parts.getBodyPart(part).getContent();
            assertTrue(content.contains(Mails.LINK.toString()) && content.contains("bob@example.org"), content);
            assertTrue(content.contains("Samstag, 7. März 2026, 14:30 Uhr UTC"), content);
        }
    }

    @Test
    void decisionsArrive() throws Exception {
        MailCorrespondence letters = correspondence("example.org");
        letters.approved(Mails.bob(Locale.ENGLISH));
        letters.declined(Mails.bob(Locale.ENGLISH), Optional.of("Sorry.\n.\nQUIT\n.."));
        letters.declined(Mails.bob(Locale.ENGLISH), Optional.empty());
        assertEquals(List.of("Your account at example.org is ready", "Your application at example.org",
                "Your application at example.org"), subjects());
        String declined = (String) ((MimeMultipart) mail.getReceivedMessages()[1].getContent()).getBodyPart(0).getContent();
        assertTrue(declined.contains("> Sorry.\r\n> .\r\n> QUIT\r\n> ..\r\n"), declined);
    }

    @ParameterizedTest
    @CsvSource({"example.org, '', noreply@example.org", "bücher.example, '', noreply@xn--bcher-kva.example",
            "[::1], '', ''", "[::1], door@example.org, door@example.org", "example.org, door@example.net, door@example.net"})
    void sentInTheNameOfTheServer(String domain, String set, String sender) throws Exception {
        MailCorrespondence letters = correspondence(domain, "mail.from=" + set, "web.name=Chat");
        if (sender.isEmpty()) {
            assertThrows(BrokenException.class, () -> letters.approved(Mails.bob(Locale.ENGLISH)));
        } else {
            letters.approved(Mails.bob(Locale.ENGLISH));
            assertEquals("Chat <" + sender + ">", only().getFrom()[0].toString());
        }
    }

    @Test
    void withoutAPageThereIsNothingToConfirmBy() {
        base = Optional.empty();
        MailCorrespondence letters = correspondence("example.org");
        assertThrows(BrokenException.class, () -> letters.askToConfirm(Mails.bob(Locale.ENGLISH), Mails.TOKEN, PATIENCE));
        assertEquals(0, mail.getReceivedMessages().length);
        letters.approved(Mails.bob(Locale.ENGLISH));
        assertEquals(1, mail.getReceivedMessages().length);
    }

    @Test
    void signsInWhereOpenfireIsSetTo() throws Exception {
        mail.setUser("door@example.org", "door", "s3cret");
        properties.put("mail.smtp.username", "door");
        properties.put("mail.smtp.password", "wrong");
        MailCorrespondence letters = correspondence("example.org");
        BrokenException broken = assertThrows(BrokenException.class, () -> letters.approved(Mails.bob(Locale.ENGLISH)));
        assertTrue(broken.getCause().getMessage().startsWith("AuthenticationFailedException"), broken.getCause().getMessage());
        assertEquals(0, mail.getReceivedMessages().length);
        properties.put("mail.smtp.password", "s3cret");
        letters.approved(Mails.bob(Locale.ENGLISH));
        assertEquals(1, mail.getReceivedMessages().length);
    }

    @Test
    void encryptedWhereOpenfireIsSetToAndNeverWithoutThen() throws Exception {
        properties.put("mail.smtp.ssl", "true");
        MailCorrespondence letters = correspondence("example.org");
        assertThrows(BrokenException.class, () -> letters.approved(Mails.bob(Locale.ENGLISH)), "the plain port");
        assertEquals(0, mail.getReceivedMessages().length);
        properties.put("mail.smtp.port", String.valueOf(mail.getSmtps().getPort()));
        letters.approved(Mails.bob(Locale.ENGLISH));
        assertEquals(1, mail.getReceivedMessages().length);
    }

    @Test
    void mailServerThatComesBackIsUsedAgain() {
        MailCorrespondence letters = correspondence("example.org");
        mail.stop();
        assertThrows(BrokenException.class, () -> letters.approved(Mails.bob(Locale.ENGLISH)));
        assertTrue(postman.trouble().isPresent());
        mail.start();
        properties.put("mail.smtp.port", String.valueOf(mail.getSmtp().getPort()));
        letters.approved(Mails.bob(Locale.ENGLISH));
        assertEquals(Optional.empty(), postman.trouble());
        assertEquals(1, mail.getReceivedMessages().length);
    }

    private MailCorrespondence correspondence(String domain, String... assignments) {
        return new MailCorrespondence(postman, new MailCorrespondence.House(domain,
                token -> base.map(there -> URI.create(there + "/confirm/" + token)), () -> base),
                ProjectTexts.get(), () -> TestSettings.of(assignments), Clock.fixed(Mails.NOW, ZoneOffset.UTC));
    }

    private MimeMessage only() {
        assertEquals(1, mail.getReceivedMessages().length);
        return mail.getReceivedMessages()[0];
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage letter : mail.getReceivedMessages()) {
            subjects.add(letter.getSubject());
        }
        return subjects;
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(PATIENCE.toMillis());
        return setup;
    }
}
