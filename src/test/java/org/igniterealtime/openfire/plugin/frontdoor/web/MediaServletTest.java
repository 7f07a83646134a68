package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.DrawingBoard;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.ProjectTexts;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.RecordingJournal;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaServletTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] PICTURE = {1, 2, 3};
    private static final byte[] SOUND = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final RecordingJournal journal = new RecordingJournal();
    private String formRate = "2/1m";
    private Challenges challenges = challenges((answer, seed) -> new Image(PICTURE, "image/jpeg", 1, 1), 1);

    @BeforeEach
    void ask() throws IOException {
        when(request.getMethod()).thenReturn("GET");
        when(request.getRemoteAddr()).thenReturn("192.0.2.7");
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.emptyEnumeration());
        when(response.getOutputStream()).thenReturn(stream());
    }

    @Test
    void showsThePicture() throws IOException {
        serve(file(NOW.plusSeconds(60)));
        verify(response).setStatus(200);
        verify(response).setContentType("image/jpeg");
        verify(response).setContentLength(PICTURE.length);
        assertArrayEquals(PICTURE, body.toByteArray());
        verifyGuarded();
    }

    @Test
    void headHasEverythingButTheBody() throws IOException {
        when(request.getMethod()).thenReturn("HEAD");
        serve(file(NOW.plusSeconds(60)));
        verify(response).setStatus(200);
        verify(response).setContentLength(PICTURE.length);
        assertEquals(0, body.size());
    }

    @Test
    void anExpiredTokenIsGone() throws IOException {
        serve(file(NOW));
        verify(response).setStatus(404);
        verifyGuarded();
    }

    @Test
    void aForeignTokenIsGone() throws IOException {
        String file = file(NOW.plusSeconds(60));
        challenges = new Challenges(secret(2), board((answer, seed) -> new Image(PICTURE, "image/jpeg", 1, 1), 1),
                new Random(3));
        serve(file);
        verify(response).setStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/x", "/x.png", "/x.jpg.jpg", "/a/b.jpg", "/../x.jpg", "/%2e.jpg", "/.jpg", "/x.JPG"})
    void otherPathsAreNotThere(String path) throws IOException {
        serve(path);
        verify(response).setStatus(404);
        verify(request, never()).getRemoteAddr();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"})
    void otherMethodsAreNotAllowed(String method) throws IOException {
        when(request.getMethod()).thenReturn(method);
        serve("/x.jpg");
        verify(response).setStatus(405);
        verify(response).setHeader("Allow", "GET, HEAD");
    }

    @Test
    void tooManyRequestsAreToldWhenToComeBack() throws IOException {
        formRate = "1/1m";
        MediaServlet servlet = servlet();
        when(request.getPathInfo()).thenReturn("/x.jpg");
        servlet.service(request, response);
        verify(response).setStatus(404);
        servlet.service(request, response);
        verify(response).setStatus(429);
        verify(response).setHeader("Retry-After", "60");
    }

    @Test
    void aFullBoardIsToldToComeBackSoon() throws IOException {
        challenges = challenges((answer, seed) -> new Image(PICTURE, "image/jpeg", 1, 1), 0);
        serve(file(NOW.plusSeconds(60)));
        verify(response).setStatus(503);
        verify(response).setHeader("Retry-After", "1");
    }

    @Test
    void aBrokenEngineTellsNothing() throws IOException {
        challenges = challenges((answer, seed) -> {
            throw new NoClassDefFoundError("sun.awt.Secret");
        }, 1);
        serve(file(NOW.plusSeconds(60)));
        verify(response).setStatus(503);
        assertEquals("The server can't do this at the moment. Nothing was changed. Please try again later.\n", body.toString());
        assertEquals(1, journal.failures().size());
    }

    @Test
    void behindAProxyItsLooksAreWhereTheProxyShowsThem() throws IOException {
        when(request.getHeader("Accept")).thenReturn("text/html");
        when(request.getContextPath()).thenReturn("/register");
        when(request.getServerName()).thenReturn("example.org");
        serve(file(NOW));
        assertTrue(body.toString().contains("href=\"/join/us" + Asset.STYLE.path() + "\""), body.toString());
    }

    @Test
    void answersInTheVisitorsLanguage() throws IOException {
        when(request.getHeader("Accept-Language")).thenReturn("xx, de");
        when(request.getLocales()).thenReturn(Collections.enumeration(List.of(Locale.forLanguageTag("xx"), Locale.GERMANY)));
        serve("/x.jpg");
        verify(response).setHeader("Content-Language", "de");
        assertEquals("Dieses Bild oder diesen Ton gibt es nicht mehr. Bitte ein neues Formular holen.\n", body.toString());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void picturesOfEveryDoorAreShown(Purpose purpose) throws IOException {
        serve("/" + challenges.set(purpose, 6, NOW.plusSeconds(60)).token() + ".jpg");
        verify(response).setStatus(200);
        assertArrayEquals(PICTURE, body.toByteArray());
    }

    @Test
    void soundsAreSent() throws IOException {
        serve(sound());
        verify(response).setStatus(200);
        verify(response).setContentType("audio/wav");
        verify(response).setContentLength(SOUND.length);
        verify(response).setHeader("Accept-Ranges", "bytes");
        assertArrayEquals(SOUND, body.toByteArray());
        verifyGuarded();
    }

    @Test
    void aKindUnderAnothersNameIsGone() throws IOException {
        serve(sound().replace(".wav", ".jpg"));
        serve(file(NOW.plusSeconds(60)).replace(".jpg", ".wav"));
        verify(response, times(2)).setStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {".jpg", ".wav"})
    void questionsHaveNothingToShow(String ending) throws IOException {
        Makings makings = new Makings(5, 6, List.of(Question.parse("What? = that").orElseThrow()));
        serve("/" + challenges.set(Purpose.WEB, Kind.QUESTION, Locale.ENGLISH, makings, NOW.plusSeconds(60)).token() + ending);
        verify(response).setStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-, 0, 9", "bytes=0-1, 0, 1", "bytes=3-5, 3, 5", "bytes=7-, 7, 9", "bytes=-2, 8, 9", "bytes=-20, 0, 9",
        "bytes=5-99, 5, 9", "BYTES=9-9, 9, 9"})
    void partsAreSentAsAskedFor(String range, int from, int to) throws IOException {
        when(request.getHeader("Range")).thenReturn(range);
        serve(sound());
        verify(response).setStatus(206);
        verify(response).setHeader("Content-Range", "bytes " + from + "-" + to + "/10");
        verify(response).setContentLength(to - from + 1);
        assertArrayEquals(Arrays.copyOfRange(SOUND, from, to + 1), body.toByteArray());
        verifyGuarded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=5-3", "bytes=-", "bytes=", "bytes", "items=0-1", "bytes=a-b", "bytes=0-1;2",
        "bytes=99999999999999999999-", ""})
    void senselessRangesGetTheWhole(String range) throws IOException {
        when(request.getHeader("Range")).thenReturn(range);
        serve(sound());
        verify(response).setStatus(200);
        assertArrayEquals(SOUND, body.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=999999999-", "bytes=-0"})
    void partsThatAreNotThereAreRefused(String range) throws IOException {
        when(request.getHeader("Range")).thenReturn(range);
        serve(sound());
        verify(response).setStatus(416);
        verify(response).setHeader("Content-Range", "bytes */10");
        assertEquals(0, body.size());
    }

    @Test
    void headHasNoParts() throws IOException {
        when(request.getMethod()).thenReturn("HEAD");
        when(request.getHeader("Range")).thenReturn("bytes=0-1");
        serve(sound());
        verify(response).setStatus(200);
        verify(response).setContentLength(SOUND.length);
    }

    private String sound() {
        return "/" + challenges.set(Purpose.WEB, Kind.SOUND, Locale.ENGLISH, new Makings(5, 6, List.of()), NOW.plusSeconds(60))
                .token() + ".wav";
    }

    private void verifyGuarded() {
        verify(response).setHeader("Cache-Control", "no-store");
        verify(response).setHeader("X-Content-Type-Options", "nosniff");
        verify(response).setHeader("Referrer-Policy", "no-referrer");
        verify(response).setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        verify(request, never()).getSession();
    }

    private void serve(String path) throws IOException {
        when(request.getPathInfo()).thenReturn(path);
        servlet().service(request, response);
    }

    private MediaServlet servlet() {
        Limits limits = new Limits(new Limiter(() -> 0, new byte[16]), Limit.FORM_SOURCE, Limit.FORM_SERVER);
        return new MediaServlet(() -> challenges, this::settings, limits, journal,
                ProjectTexts.get(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Settings settings() {
        return new SettingsReader(key -> switch (key) {
            case "frontdoor.limit.form.source" -> Optional.of(formRate);
            case "frontdoor.web.address" -> Optional.of("https://example.org/join/us");
            default -> Optional.empty();
        }, (setting, value) -> { }).read(new SettingsReader.HostSwitches(true, true));
    }

    private String file(Instant expiry) {
        return "/" + challenges.set(Purpose.IN_BAND, 6, expiry).token() + ".jpg";
    }

    private static Challenges challenges(Picture picture, int places) {
        return new Challenges(secret(1), board(picture, places), new Random(1));
    }

    private static DrawingBoard board(Picture picture, int places) {
        return new DrawingBoard(picture, MediaServletTest::speak, places, Duration.ofMillis(1));
    }

    private static Sound speak(String digits, Tongue tongue, long seed) {
        return new Sound(SOUND, "audio/wav");
    }

    private static Secret secret(int seed) {
        return Secret.random(new Random(seed));
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
