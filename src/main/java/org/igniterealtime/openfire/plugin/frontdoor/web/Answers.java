package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * Writes answers: a body with its length, and the headers that keep it out of caches, frames and other people's
 * pages. Never the server's own error page, which says more about the server than a stranger needs.
 */
final class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** There is nothing at that address. */
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        text(request, response, HttpServletResponse.SC_NOT_FOUND, "frontdoor.web.not-found");
    }

    /** A link that is too old, or was never ours. */
    void gone(HttpServletRequest request, HttpServletResponse response) throws IOException {
        text(request, response, HttpServletResponse.SC_NOT_FOUND, "frontdoor.web.picture-gone");
    }

    /** The address is right, but can only be looked at. */
    void readOnly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        text(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "frontdoor.web.read-only");
    }

    /** Come back later: 429 when it is this visitor who asked too often, 503 when it is everybody. */
    void later(HttpServletRequest request, HttpServletResponse response, int status, Duration wait) throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
        text(request, response, status, "frontdoor.web.later");
    }

    /** A body; for HEAD all but the body. */
    static void send(HttpServletRequest request, HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private void text(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        Locale reader = reader(request);
        response.setHeader("Content-Language", reader.toLanguageTag());
        send(request, response, status, "text/plain;charset=UTF-8",
                (texts.of(key, reader) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The first language of {@code Accept-Language} that we have; without the header the server's would be given. */
    private Locale reader(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Texts.LANGUAGES.stream().filter(ours -> speaks(wanted, ours)))
                .findFirst().orElse(Locale.ENGLISH);
    }

    private static boolean speaks(Locale wanted, Locale ours) {
        return wanted.getLanguage().equals(ours.getLanguage());
    }
}
