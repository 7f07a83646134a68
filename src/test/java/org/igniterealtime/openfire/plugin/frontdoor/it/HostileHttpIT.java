package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too long, too slow, in pieces, or nothing that a browser would send. */
class HostileHttpIT {

    /** In pieces of 4 KB. */
    private static final int TEN_MEGABYTES = 2560;
    private static final Duration BLINK = Duration.ofMillis(200);
    /** A body may take twenty seconds in all. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final TrialServer server = Servers.shared();
    private final Surfer surfer = Surfer.at(server);

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void aLongBodyIsRefusedBeforeItComes() {
        try (RawHttp announced = new RawHttp(server)) {
            refused(announced.send(RawHttp.head(RawHttp.form(), "Content-Length: 10485760") + "username=x").answer(), 413);
        }
        try (RawHttp unannounced = new RawHttp(server)) {
            String piece = "1000\r\n" + "x".repeat(4096) + "\r\n";
            unannounced.send(RawHttp.head(RawHttp.form(), "Transfer-Encoding: chunked"));
            for (int sent = 0; sent < 17; sent++) {
                unannounced.send(piece);
            }
            refused(unannounced.answer(), 413);
        }
    }

    /** Whether or not anybody listens to the answer. */
    @Test
    void whoGoesOnSendingIsNotListenedTo() {
        AtomicInteger pieces = new AtomicInteger();
        try (RawHttp line = new RawHttp(server)) {
            line.send(RawHttp.head(RawHttp.form(), "Content-Length: 10485760"));
            Thread sender = new Thread(() -> {
                while (pieces.get() < TEN_MEGABYTES && line.offer("x".repeat(4096))) {
                    pieces.incrementAndGet();
                }
            }, "sender");
            sender.setDaemon(true);
            sender.start();
            assertTrue(line.answered(BOUND));
            assertTrue(pieces.get() < TEN_MEGABYTES, "all ten megabytes were taken");
        }
        surfer.get("/").shows(200);
    }

    /** Many more than there are threads, each of which sends a byte now and then. */
    @Test
    void slowBodiesHoldNobodyUpAndComeToAnEnd() {
        List<RawHttp> slow = Stream.generate(() -> new RawHttp(server)).limit(300).collect(Collectors.toCollection(ArrayList::new));
        try {
            slow.forEach(line -> line.send(RawHttp.head(RawHttp.form(), "Content-Length: 1000") + "u"));
            long from = System.nanoTime();
            surfer.get("/").shows(200, "New account");
            surfer.signUp("alice").shows(200, "already taken");
            RawHttp first = slow.get(0);
            while (!first.answered(BLINK) && first.offer("x")) {
                assertTrue(System.nanoTime() - from < BOUND.toNanos(), "it is still listened to");
            }
            refused(first.answer(), 408);
        } finally {
            slow.forEach(RawHttp::close);
        }
        surfer.get("/").shows(200);
    }

    /** The web server would wait for it, with a thread. */
    @ParameterizedTest
    @CsvSource({"POST /register/nowhere, 404", "GET /register/, 303", "GET /register/captcha/x.jpg, 404", "PUT /register/, 405"})
    void aBodyThatNobodyReadsEndsTheConnection(String line, int status) {
        try (RawHttp http = new RawHttp(server)) {
            String answer = http.send(RawHttp.head("Content-Length: 10000").replaceFirst("POST /register/", line) + "xxx")
                .answer();
            refused(answer, status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x", "", "text/xml",
        "application/x-www-form-urlencoded; charset=utf-7", "application/x-www-form-urlencodedx"})
    void onlyFormsAreForms(String type) {
        Reply reply = surfer.ask("POST", "/", "username=x", type).shows(415);
        assertFalse(reply.html().contains("null/"), reply::html);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%ff", "username=%c0%80", "username=%ed%a0%80", "user%80name=x", "username=%", "username=%zz",
        "a&b&c&d&e&f&g&h&i&j&k&l&m&n&o&p&q&r&s&t&u&v&w&x&y&z&A&B&C&D&E&F&G&H&I&J&K&L&M&N&O&P&Q&R&S&T&U&V&W&X&Y&Z"})
    void whatIsNoFormIsRefused(String body) {
        Reply reply = surfer.ask("POST", "/", body).shows(400);
        assertTrue(reply.html().contains("\"/register/style/"), "the page that says so has a look: " + reply.html());
        assertFalse(reply.html().contains("Exception"));
    }

    @Test
    void rawBytesThatAreNoUtf8AreRefused() {
        try (RawHttp line = new RawHttp(server)) {
            refused(line.send(RawHttp.head(RawHttp.form(), "Content-Length: 11") + "username=\u00ff\u00fe").answer(), 400);
        }
    }

    @Test
    void aFieldThatCameTwiceIsNoField() throws Exception {
        String name = Servers.name("twice");
        String filled = Surfer.encoded(Surfer.filled(surfer.get("/"), name));
        for (String more : List.of("&username=other", "&password=other", "&answer=x", "&do=kind-sound")) {
            surfer.follow(surfer.ask("POST", "/", filled + more).leadsTo("/register/")).shows(200, "Please look at this again");
        }
        surfer.follow(surfer.ask("POST", "/?username=other&answer=x", filled).leadsTo("/register/done")).shows(200, name + "@localhost");
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD), "what stands in the address is not looked at");
    }

    @Test
    void anAddressMakesNothingAndAPasswordInItIsNotLogged() throws Exception {
        String name = Servers.name("query");
        String secret = "Never-to-be-logged-" + name;
        Reply form = surfer.get("/");
        Map<String, String> filled = Surfer.filled(form, name, "password=" + secret, "repeat=" + secret);
        for (String method : List.of("GET", "HEAD")) {
            Reply page = surfer.ask(method, "/?" + Surfer.encoded(filled), "");
            assertEquals(200, page.status());
            assertFalse(page.toString().contains(secret) || page.html().contains(name));
        }
        surfer.ask("PUT", "/?" + Surfer.encoded(filled), "").shows(405);
        surfer.ask("POST", "/?" + Surfer.encoded(filled), "").leadsTo("/register/?again=1");
        assertFalse(Smack.signsIn(server, name, secret));
        surfer.send(form, "alice", "password=" + secret, "repeat=" + secret);
        surfer.send(form, name, "password=" + secret, "repeat=" + secret).leadsTo("/register/done");
        assertTrue(Smack.signsIn(server, name, secret));
        assertFalse(server.log().contains(secret));
        try (Stream<Path> logs = Files.walk(server.home().resolve("logs"))) {
            assertEquals(List.of(), logs.filter(Files::isRegularFile).filter(file -> read(file).contains(secret)).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"username, bob%0d%0aBcc: eve@example.org, user name", "email, a@example.org%0d%0aBcc: eve@example.org, e-mail address",
        "email, a@example.org%0aSubject: x, e-mail address", "email, a@example.org%2ceve@example.org, e-mail address",
        "phone, +1 555%0d%0aX-Evil: 1, phone number"})
    void linesDontGetIntoHeaders(String field, String value, String words) {
        changes.set("frontdoor.web.email", "optional");
        changes.set("frontdoor.web.phone", "optional");
        String filled = Surfer.encoded(Surfer.filled(surfer.get("/"), Servers.name("lines"))).replaceAll("&?" + field + "=[^&]*", "");
        Reply redirect = surfer.ask("POST", "/", filled + "&" + field + "=" + value.replace(" ", "+").replace("@", "%40")).leadsTo("/register/");
        assertFalse(redirect.response().headers().map().containsKey("bcc") || redirect.response().headers().map().containsKey("x-evil"));
        surfer.follow(redirect).shows(200, "Please look at this again", words);
    }

    @Test
    void theAddressPutsNothingIntoHeaders() {
        Reply page = surfer.get("/?lang=de%0d%0aSet-Cookie:evil=1&again=1%0d%0aX-Evil:1");
        assertEquals(200, page.status());
        assertFalse(page.response().headers().map().toString().contains("evil"), page::toString);
        assertFalse(page.response().headers().map().containsKey("x-evil"));
    }

    @Test
    void hugeCookiesDoNoHarm() {
        Surfer laden = Surfer.at(server);
        laden.cookies.put("frontdoor-form", "A".repeat(3900));
        laden.cookies.put("frontdoor", "B".repeat(2000));
        laden.get("/").shows(200, "New account");
        laden.cookies.put("other", "C".repeat(100_000));
        Reply refused = laden.get("/");
        assertTrue(refused.status() == 431 || refused.status() == 413 || refused.status() == 400, refused::toString);
        assertFalse(refused.html().contains("Exception") || refused.html().contains("at org."), refused::html);
        surfer.get("/").shows(200);
    }

    private static void refused(String answer, int status) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.toLowerCase().contains("connection: close"), answer);
        assertFalse(answer.contains("Exception") || answer.contains("null/"), answer);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
