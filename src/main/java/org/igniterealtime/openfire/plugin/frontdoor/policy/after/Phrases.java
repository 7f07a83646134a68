package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what is said to newcomers, and about them, into words: the administrator's, or else ours. */
public final class Phrases {

    private static final String KEYS = "frontdoor.after.";
    private static final int LONGEST_NAME = 100;
    /** What XML can't have, ends a line, or turns the direction of what follows. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]+");
    private static final Pattern UNFIT_IN_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final Texts texts;
    private final String domain;
    private final Supplier<String> server;
    private final Supplier<Locale> home;

    /**
     * The phrases of one server.
     *
     * @param server its name, for people
     * @param home   the language that its administrators read
     */
    public Phrases(Texts texts, String domain, Supplier<String> server, Supplier<Locale> home) {
        this.texts = texts;
        this.domain = domain;
        this.server = server;
        this.home = home;
    }

    /** The language that the server's administrators read. */
    Locale home() {
        return home.get();
    }

    /** What newcomers are told, in their language. */
    String welcome(Newcomer newcomer, Wording wording) {
        return wording.in(newcomer.language()).map(text -> filled(text, newcomer, newcomer.language()))
                .orElseGet(() -> say("welcome", newcomer.language(), server(), address(newcomer)));
    }

    /** What is told of one newcomer. */
    String notice(Newcomer newcomer, Wording wording) {
        return wording.in(home()).map(text -> filled(text, newcomer, home()))
                .orElseGet(() -> say("notify.one", home(), address(newcomer), way(newcomer, home())));
    }

    /** What is told of several, not all of whom are named. */
    String notice(List<Newcomer> named, long count) {
        String list = named.stream().map(this::address).collect(Collectors.joining(", "));
        long more = count - named.size();
        return say("notify.many", home(), count, more > 0 ? say("notify.more", home(), list, more) : list);
    }

    /** The same in a few words. */
    String subject(long count) {
        return count == 1 ? say("notify.subject", home(), server()) : say("notify.subjects", home(), count, server());
    }

    /** What stands in the server's audit log. */
    String entry(Newcomer newcomer) {
        return say("audit", home(), newcomer.account().text());
    }

    /** The same at more length. */
    String entryDetails(Newcomer newcomer) {
        return say("audit.details", home(), way(newcomer, home()));
    }

    private String filled(String text, Newcomer newcomer, Locale language) {
        return Wording.fill(UNFIT_IN_LINES.matcher(text).replaceAll(""), Map.of("username", newcomer.account().text(),
                "address", address(newcomer), "server", server(), "name", name(newcomer), "door", way(newcomer, language)));
    }

    private String name(Newcomer newcomer) {
        String name = newcomer.name().map(Phrases::line).filter(text -> !text.isBlank()).orElse(newcomer.account().text());
        return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private String address(Newcomer newcomer) {
        return newcomer.account().text() + "@" + domain;
    }

    private String way(Newcomer newcomer, Locale language) {
        return say("way." + newcomer.way().word(), language);
    }

    private String server() {
        return line(server.get());
    }

    private String say(String key, Locale language, Object... arguments) {
        return texts.of(KEYS + key, language, arguments);
    }

    private static String line(String words) {
        return UNFIT.matcher(words).replaceAll(" ").strip();
    }
}
