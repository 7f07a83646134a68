package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;

/**
 * Which of our languages a visitor reads: the one they chose, in the address or on the page, else the first of
 * {@code Accept-Language} that we have.
 */
final class Languages {

    /** The cookie that remembers a choice. */
    static final String COOKIE = "frontdoor-lang";

    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z]{2})(?=[&_-]|$)");

    private Languages() {
    }

    /** The visitor's language. */
    static Locale of(HttpServletRequest request) {
        return asked(request).or(() -> Cookies.read(request, COOKIE).flatMap(Languages::named))
                .or(() -> accepted(request)).orElse(Locale.ENGLISH);
    }

    /** Keeps the language that the address asks for, if it does, for the pages that follow. */
    static void remember(Visit visit) {
        asked(visit.request()).ifPresent(asked -> Cookies.set(visit, COOKIE, asked.toLanguageTag()));
    }

    /** The language that the address asks for. */
    static Optional<Locale> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        Matcher asked = ASKED.matcher(query == null ? "" : query);
        return asked.find() ? named(asked.group(1)) : Optional.empty();
    }

    /** Our language of that name, such as {@code de}. */
    static Optional<Locale> named(String tag) {
        return Texts.LANGUAGES.stream().filter(ours -> ours.getLanguage().equalsIgnoreCase(tag)).findFirst();
    }

    /** What a language calls itself. */
    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** Without the header, the container would answer with the server's own language. */
    private static Optional<Locale> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> named(wanted.getLanguage()).stream()).findFirst();
    }
}
