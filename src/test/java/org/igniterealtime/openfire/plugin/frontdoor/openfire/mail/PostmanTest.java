package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import javax.mail.MessagingException;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.SimpleLayout;
import org.apache.log4j.WriterAppender;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TrialMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail servers that do not take a letter, or do so in a strange way. One that hangs would hang the test. */
@Timeout(60)
class PostmanTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            greeting | 554 5.7.1 go away, bob@mail.example.net | MessagingException: 554
            MAIL     | 550 5.1.8 noreply@example.org who?      | SMTPSendFailedException: 550 5.1.8
            RCPT     | 550 5.1.1 bob@mail.example.net unknown  | SMTPAddressFailedException: 550 5.1.1
            RCPT     | 451 4.7.1 bob@mail.example.net later    | SMTPAddressFailedException: 451 4.7.1
            DATA     | 552 no room                             | SMTPSendFailedException: 552
            .        | 554 5.6.0 bad link: %s                  | SMTPSendFailedException: 554 5.6.0
            """)
    void refusedLetterWasNotSent(String command, String answer, String told) throws IOException {
        try (SurlyMailServer server = new SurlyMailServer(Map.of(command, answer.formatted(Mails.LINK)));
                Postman postman = postman(server.port(), LONG, 1)) {
            BrokenException broken = assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            assertTrue(broken.getCause().getMessage().contains(told), broken.getCause().getMessage());
            assertEquals(command.equals("RCPT"), postman.trouble().orElseThrow().isRefusal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SurlyMailServer.SILENCE, SurlyMailServer.TALK})
    void whoWaitsForTheMailServerIsNotKeptWaiting(String answer) throws Exception {
        try (SurlyMailServer server = SurlyMailServer.atGreeting(answer); Postman postman = postman(server.port(), SHORT, 1)) {
            BrokenException broken = assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            String told = broken.getCause().getMessage();
            assertTrue(told.equals("not taken within 300 ms") || told.endsWith("Read timed out"), "whichever was first: " + told);
            server.awaitHangUp();
            assertTrue(server.heard().isEmpty(), "nothing was sent after the person was told");
        }
    }

    /** The patience for one answer is as long as that for the whole: on a busy machine either ends first. */
    @Test
    void anAnswerThatDoesNotComeIsLateToo() throws Exception {
        try (SurlyMailServer server = SurlyMailServer.atGreeting(SurlyMailServer.SILENCE)) {
            Delivery delivery = new Delivery(Mails.envelope(), MailServer.of(properties(server.port())), SHORT);
            MessagingException broken = assertThrows(MessagingException.class, delivery::call);
            assertEquals(TrialMail.Kind.LATE, UndeliveredException.met(broken, SHORT).kind());
        }
    }

    @Test
    void letterWithoutAnAnswerInTheEndCountsAsNotSent() throws Exception {
        try (SurlyMailServer server = new SurlyMailServer(Map.of(".", SurlyMailServer.SILENCE));
                Postman postman = postman(server.port(), SHORT, 1)) {
            assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            server.awaitHangUp();
        }
    }

    @Test
    void letterThatWasTakenIsSentWhateverComesAfter() throws IOException {
        for (String answer : new String[] {SurlyMailServer.SILENCE, "421 closing", "nonsense"}) {
            try (SurlyMailServer server = new SurlyMailServer(Map.of("QUIT", answer));
                    Postman postman = postman(server.port(), LONG, 1)) {
                postman.deliver(Mails.envelope());
                assertEquals(Optional.empty(), postman.trouble());
                assertTrue(server.heard().contains("RCPT TO:<bob@mail.example.net>"), server.heard().toString());
            }
        }
    }

    @Test
    void mailServerThatIsDownIsReportedUntilItIsUp() throws IOException {
        int port = freePort();
        try (Postman postman = postman(port, LONG, 1)) {
            BrokenException broken = assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            assertTrue(broken.getCause().getMessage().startsWith("ConnectException: "), broken.getCause().getMessage());
            assertFalse(postman.trouble().orElseThrow().isRefusal());
        }
    }

    @Test
    void whoComesWhenAllAreBusyIsTurnedAwayAndClosingCutsOff() throws Exception {
        try (SurlyMailServer server = SurlyMailServer.atGreeting(SurlyMailServer.SILENCE)) {
            Postman postman = postman(server.port(), LONG, 1);
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> postman.deliver(Mails.envelope()));
            server.awaitCall();
            BrokenException busy = assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            assertEquals("too many mails are under way", busy.getCause().getMessage());
            assertFalse(first.isDone());
            postman.close();
            assertEquals(BrokenException.class, assertThrows(CompletionException.class, first::join).getCause().getClass());
            assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
        }
    }

    @Test
    void interruptedOneStopsWaitingAndStaysInterrupted() throws Exception {
        try (SurlyMailServer server = SurlyMailServer.atGreeting(SurlyMailServer.SILENCE);
                Postman postman = postman(server.port(), LONG, 1)) {
            Thread.currentThread().interrupt();
            assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            assertTrue(Thread.interrupted());
        }
    }

    /** Mail servers repeat what they were sent. */
    @Test
    void logHasNeitherTokenNorAddress() throws IOException {
        StringWriter log = new StringWriter();
        WriterAppender appender = new WriterAppender(new SimpleLayout(), log);
        Logger logger = Logger.getLogger(Postman.class.getPackageName());
        Level before = logger.getLevel();
        logger.addAppender(appender);
        logger.setLevel(Level.ALL);
        String echo = "554 5.6.0 " + Mails.LINK + " for bob@mail.example.net";
        try (SurlyMailServer server = new SurlyMailServer(Map.of(".", echo, "QUIT", echo));
                Postman postman = postman(server.port(), LONG, 1)) {
            BrokenException broken = assertThrows(BrokenException.class, () -> postman.deliver(Mails.envelope()));
            logger.warn("as the caller may do", broken);
        } finally {
            logger.removeAppender(appender);
            logger.setLevel(before);
        }
        assertTrue(log.toString().contains("554 5.6.0"), log.toString());
        assertFalse(log.toString().contains(Mails.TOKEN.text()) || log.toString().contains("bob"), log.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Postman postman(int port, Duration patience, int most) {
        return new Postman(properties(port), patience, most);
    }

    private static Function<String, Optional<String>> properties(int port) {
        Map<String, String> properties = Map.of("mail.smtp.host", "127.0.0.1", "mail.smtp.port", String.valueOf(port));
        return name -> Optional.ofNullable(properties.get(name));
    }
}
