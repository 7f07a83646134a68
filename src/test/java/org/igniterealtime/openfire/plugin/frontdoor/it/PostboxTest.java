package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mail server of these tests, talked to by the mail library that Openfire 4.2 has. */
class PostboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final Postbox postbox = new Postbox();
    private String timeout = "20000";

    @AfterEach
    void close() {
        postbox.close();
    }

    @Test
    void aMailArrivesWithAllItsParts() throws Exception {
        send("zoe@example.org", "Grüße");
        Letter letter = postbox.await(1, PATIENCE).get(0);
        assertEquals(List.of("zoe@example.org"), letter.recipients());
        assertEquals("Grüße", letter.subject());
        assertEquals("Текст", letter.text().strip());
        assertEquals("<p>中文</p>", letter.html().strip());
        assertEquals(List.of("front door"), letter.header("X-From"));
        assertEquals(List.of(), letter.header("Bcc"));
    }

    @Test
    void mailForAnybodyIsKeptInOrderUntilItIsThrownAway() throws Exception {
        send("a@example.org", "1");
        send("b@example.com", "2");
        send("a@example.org", "3");
        assertEquals(List.of("1", "2", "3"), postbox.await(3, PATIENCE).stream().map(Letter::subject).toList());
        postbox.empty();
        assertEquals(List.of(), postbox.received());
        assertThrows(AssertionError.class, () -> postbox.await(1, Duration.ZERO));
    }

    @Test
    void refusedRecipientsGetNothing() throws Exception {
        postbox.refuse();
        SendFailedException refused = assertThrows(SendFailedException.class, () -> send("a@example.org", "1"));
        assertTrue(refused.getNextException().getMessage().contains("550"), refused.getNextException().getMessage());
        assertEquals(List.of(), postbox.received());
        postbox.recover();
        send("a@example.org", "2");
        assertEquals(1, postbox.await(1, PATIENCE).size());
    }

    @Test
    void aSilentOneIsConnectedToAndSaysNothing() throws Exception {
        postbox.fallSilent();
        timeout = "200";
        MessagingException late = assertThrows(MessagingException.class, () -> send("a@example.org", "1"));
        assertInstanceOf(SocketTimeoutException.class, late.getNextException());
        assertEquals(List.of(), postbox.received());
        timeout = "20000";
        postbox.recover();
        send("a@example.org", "2");
        assertEquals(1, postbox.await(1, PATIENCE).size());
    }

    @Test
    void oneThatIsDownRefusesConnectionsAndComesBackOnItsPort() throws Exception {
        send("a@example.org", "1");
        int port = postbox.port();
        postbox.down();
        MessagingException down = assertThrows(MessagingException.class, () -> send("a@example.org", "2"));
        assertInstanceOf(ConnectException.class, down.getNextException());
        postbox.up();
        assertEquals(port, postbox.port());
        send("a@example.org", "3");
        assertEquals(List.of("1", "3"), postbox.await(2, PATIENCE).stream().map(Letter::subject).toList());
    }

    private void send(String to, String subject) throws MessagingException {
        Properties settings = new Properties();
        settings.putAll(Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", String.valueOf(postbox.port()),
            "mail.smtp.timeout", timeout, "mail.smtp.connectiontimeout", "5000"));
        Session session = Session.getInstance(settings);
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("noreply@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setHeader("X-From", "front door");
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part("Текст", "text/plain; charset=UTF-8"));
        parts.addBodyPart(part("<p>中文</p>", "text/html; charset=UTF-8"));
        message.setContent(parts);
        message.saveChanges();
        post(session, message);
    }

    private static void post(Session session, MimeMessage message) throws MessagingException {
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect();
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            transport.close();
        }
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }
}
