package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * Writes answers: a body with its length, and the headers that keep it out of caches, frames and other people's
 * pages. Never the server's own error page, which says more about the server than a stranger needs.
 */
final class Answers {

    /** There is no name for it in the servlet API. */
    static final int TOO_MANY_REQUESTS = 429;

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Texts texts;
    private final Function<HttpServletRequest, String> base;
    private final Frame frame;

    /**
     * Answers.
     *
     * @param base the path of our pages as the visitor's browser sees it
     */
    Answers(Texts texts, Function<HttpServletRequest, String> base) {
        this.texts = texts;
        this.base = base;
        this.frame = new Frame(texts, "");
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
        only(request, response, "GET, HEAD");
    }

    /** The address is right, but can't be asked that way. */
    void only(HttpServletRequest request, HttpServletResponse response, String methods) throws IOException {
        response.setHeader("Allow", methods);
        text(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "frontdoor.web.not-that-way");
    }

    /** What was sent is nothing that we can read, for the reason that the status names. */
    void unreadable(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        text(request, response, status, "frontdoor.web.unreadable");
    }

    /** Come back later: 429 when it is this visitor who asked too often, 503 when it is everybody. */
    void later(HttpServletRequest request, HttpServletResponse response, int status, Duration wait) throws IOException {
        Headers.retry(response, wait);
        text(request, response, status, "frontdoor.web.later");
    }

    /** Something of ours is broken. The journal says what; strangers need not know. */
    void broken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Headers.retry(response, SOON);
        text(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, Reason.UNAVAILABLE.key());
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
        Locale reader = Languages.of(request);
        String words = texts.of(key, reader);
        if (wantsPage(request)) {
            Map<String, Object> view = frame.bare(reader, base.apply(request), words);
            view.put("heading", words);
            Headers.page(request, response, status, reader.toLanguageTag(), Sheet.NOTICE.fill(view));
            return;
        }
        response.setHeader("Content-Language", reader.toLanguageTag());
        send(request, response, status, "text/plain;charset=UTF-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Browsers name HTML first; programs and pictures in a page do not. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
