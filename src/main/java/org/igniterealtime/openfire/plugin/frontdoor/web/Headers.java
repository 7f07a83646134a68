package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Exposition;

/** The headers of our pages, which keep them out of caches, frames and other people's hands, and the bodies behind them. */
final class Headers {

    /** No inline script and style, nothing from elsewhere, and forms go nowhere but here. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    private Headers() {
    }

    /** Sends a page; for HEAD all but the body. */
    static void page(HttpServletRequest request, HttpServletResponse response, int status, String language, byte[] html)
            throws IOException {
        shared(response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", PERMISSIONS);
        response.setHeader("Content-Language", language);
        response.setHeader("Vary", "Accept-Language, Cookie");
        body(request, response, status, "text/html;charset=UTF-8", html);
    }

    /** Sends a file that never changes. */
    static void file(HttpServletRequest request, HttpServletResponse response, Asset asset) throws IOException {
        shared(response);
        response.setHeader("Cache-Control", FOR_EVER);
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        body(request, response, HttpServletResponse.SC_OK, asset.type(), asset.bytes());
    }

    /** Sends a picture of the administrator's. One of vectors could have scripts in it: they don't run. */
    static void logo(HttpServletRequest request, HttpServletResponse response, String type, byte[] picture)
            throws IOException {
        shared(response);
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        body(request, response, HttpServletResponse.SC_OK, type, picture);
    }

    /** Sends something for a monitoring program. */
    static void figures(HttpServletRequest request, HttpServletResponse response, int status, String text) throws IOException {
        shared(response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        body(request, response, status, Exposition.TYPE, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends something for our own script. */
    static void data(HttpServletRequest request, HttpServletResponse response, int status, byte[] json)
            throws IOException {
        shared(response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        body(request, response, status, "application/json;charset=UTF-8", json);
    }

    /** Sends the browser to look elsewhere. The address may be a path: behind a proxy we don't know the rest. */
    static void see(HttpServletResponse response, String address) {
        shared(response);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        response.setContentLength(0);
    }

    /**
     * The body of this request is not read. Where there is one, the web server would wait for its end before the next
     * request, with a thread, however slowly it comes: so there is no next request.
     */
    static void leaveBody(HttpServletRequest request, HttpServletResponse response) {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            response.setHeader("Connection", "close");
        }
    }

    /** Says after how long to come back, in whole seconds. */
    static void retry(HttpServletResponse response, Duration wait) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    private static void shared(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void body(HttpServletRequest request, HttpServletResponse response, int status, String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }
}
