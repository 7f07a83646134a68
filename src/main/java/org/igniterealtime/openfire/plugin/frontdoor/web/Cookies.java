package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/**
 * Cookies that no script can read and no other site can send along with a form. Written by hand: the servlet API
 * of old servers does not know {@code SameSite}.
 */
final class Cookies {

    /** The cookie that a browser is known by. */
    static final String VISITOR = "frontdoor";

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{1,4000}");
    private static final Pattern NAME_OF_VISITOR = Pattern.compile("[A-Za-z0-9_-]{22}");

    private Cookies() {
    }

    /** The value of a cookie, if it is one that we could have written. */
    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return (all == null ? Stream.<Cookie>empty() : Arrays.stream(all)).filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue).filter(value -> value != null && VALUE.matcher(value).matches()).findFirst();
    }

    /** What a browser is known by, if it is. */
    static Optional<String> visitor(HttpServletRequest request) {
        return read(request, VISITOR).filter(value -> NAME_OF_VISITOR.matcher(value).matches());
    }

    /** Gives a browser that we don't know yet a name to be known by. */
    static void greet(Visit visit) {
        if (visitor(visit.request()).isEmpty()) {
            set(visit, VISITOR, visit.visitor());
        }
    }

    /** Has the browser keep a value until it is closed. */
    static void set(Visit visit, String name, String value) {
        add(visit, name, value, "");
    }

    /** Has the browser keep a value for a time; none at all takes it away. */
    static void set(Visit visit, String name, String value, Duration life) {
        add(visit, name, value, "; Max-Age=" + life.toSeconds());
    }

    private static void add(Visit visit, String name, String value, String life) {
        visit.response().addHeader("Set-Cookie", name + "=" + value + "; Path="
                + (visit.base().isEmpty() ? "/" : visit.base()) + life + "; HttpOnly; SameSite=Lax"
                + (visit.encrypted() ? "; Secure" : ""));
    }
}
