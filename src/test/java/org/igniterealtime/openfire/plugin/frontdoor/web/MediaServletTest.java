package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.ProjectTexts;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaServletTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] PICTURE = {1, 2, 3};
    private static final byte[] SOUND = {10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private final HttpServletRequest request = mock(HttpServletRequest.class);
    private final HttpServletResponse response = mock(HttpServletResponse.class);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
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
        assertEquals("Too many requests right now. Please try again in a moment.\n", body.toString());
    }

    @Test
    void answersInTheVisitorsLanguage() throws IOException {
        when(request.getHeader("Accept-Language")).thenReturn("xx, de");
        when(request.getLocales()).thenReturn(Collections.enumeration(List.of(Locale.forLanguageTag("xx"), Locale.GERMANY)));
        serve("/x.jpg");
        verify(response).setHeader("Content-Language", "de");
        assertEquals("Dieses Bild oder diesen Ton gibt es nicht mehr. Bitte ein neues Formular holen.\n", body.toString());
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
        return new MediaServlet(() -> challenges, this::settings, limits,
                ProjectTexts.get(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Settings settings() {
        return new SettingsReader(key -> key.equals("frontdoor.limit.form.source") ? Optional.of(formRate)
                : Optional.empty(), (setting, value) -> { }).read(new SettingsReader.HostSwitches(true, true));
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
