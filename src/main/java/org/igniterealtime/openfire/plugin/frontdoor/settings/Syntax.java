package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Network;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;

/**
 * What the value of a setting may look like.
 *
 * @param kind        what it is, for programs that have words of their own for it
 * @param bounds      what that kind leaves open
 * @param description for people, in English
 * @param rule        the same for programs; asked only about values without blanks around them
 */
record Syntax(String kind, List<String> bounds, String description, Predicate<String> rule) {

    private static final Pattern TIME = Pattern.compile("(\\d{0,7})\\s*([smhd])");

    static final Syntax BOOLEAN = choice("true", "false");
    static final Syntax TEXT = new Syntax("names", List.of(), "names, separated by commas", text -> text.length() <= 4000);
    static final Syntax RATE = new Syntax("rate", List.of(), "count/time, such as 20/10m; s, m, h, d; at most 31 days",
            text -> Rate.parse(text).isPresent());
    static final Syntax PATH = new Syntax("path", List.of(), "a path such as /register: one to three parts of letters, digits, - and _",
            text -> text.matches("(/[A-Za-z0-9_-]{1,40}){1,3}"));
    static final Syntax ADDRESS = new Syntax("address", List.of(), "an http or https address, or empty",
            text -> text.isEmpty() || address(text).isPresent());
    static final Syntax NETWORKS = new Syntax("networks", List.of(), "addresses or networks such as 10.0.0.0/8, separated by commas",
            text -> Setting.list(text).stream().allMatch(part -> Network.parse(part).isPresent()));

    static final Syntax LINE = new Syntax("line", List.of("100"), "a line of at most 100 characters",
            text -> text.length() <= 100 && text.lines().count() <= 1);
    static final Syntax PROSE = new Syntax("prose", List.of("4000"), "a text of at most 4000 characters",
            text -> text.length() <= 4000);
    static final Syntax LOGO = new Syntax("logo", List.of(), "a picture as data:image/png;base64,... (or jpeg, webp, gif, svg+xml) of at most 64 KB",
            text -> text.isEmpty() || text.length() <= 90_000
                    && text.matches("data:image/(png|jpeg|webp|gif|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}")
                    && decodes(text.substring(text.indexOf(',') + 1)));

    static final Syntax EMAIL = new Syntax("email", List.of(), "an e-mail address, or empty",
            text -> text.isEmpty() || Email.parse(text).isPresent());
    static final Syntax QUESTIONS = new Syntax("questions", List.of(),
            "a question in each line: [en] What colour is snow? = white | it is white; at most 200, and 8000 characters",
            text -> QuestionList.fault(text).isEmpty());
    static final Syntax MEMBERS = new Syntax("members", List.of(), "all, nobody, or groups such as group:Staff, separated by commas",
            text -> text.length() <= 4000 && InviteMembers.parse(text).isPresent());

    static final Syntax WAYS = some(Arrays.stream(Way.values()).map(Way::word).toArray(String[]::new));
    static final Syntax WORDING = new Syntax("wording", List.of(Wording.placeholders(), "4000"),
            "a text of at most 4000 characters, in which " + Wording.placeholders() + " stand for what they say; [de] in a line of its own"
            + " begins the text for readers of German", text -> Wording.fault(text).isEmpty());
    static final Syntax PEOPLE = new Syntax("people", List.of(), "user names or addresses, separated by commas; at most 50",
            text -> eachOf(text, 50, part -> part.matches("[^\\s@/<>\"&':]{1,256}(@[A-Za-z0-9.-]{1,255})?")));
    static final Syntax EMAILS = new Syntax("emails", List.of(), "e-mail addresses, separated by commas; at most 50",
            text -> eachOf(text, 50, part -> Email.parse(part).isPresent()));
    static final Syntax GROUPS = new Syntax("groups", List.of(), "names of groups, separated by commas; at most 50",
            text -> eachOf(text, 50, part -> part.length() <= 50));
    static final Syntax PRIVACY = new Syntax("privacy", List.of(), "a privacy list such as <list><item action='deny' order='1'/></list>",
            text -> PrivacyXml.fault(text).isEmpty());
    static final Syntax SECRET = new Syntax("secret", List.of(), "16 to 200 letters, digits and signs without blanks, or empty",
            text -> text.isEmpty() || text.matches("[!-~]{16,200}"));

    /** A time, or never. */
    static Syntax timeOrNever(String least, String most) {
        Syntax time = duration(least, most);
        return new Syntax("time-or-never", time.bounds(), "never, or " + time.description(),
                text -> text.equalsIgnoreCase("never") || time.accepts(text));
    }

    private static boolean eachOf(String text, int most, Predicate<String> rule) {
        List<String> parts = Setting.names(text);
        return parts.size() <= most && parts.stream().allMatch(rule);
    }
    static final Syntax WATCHERS = new Syntax("watchers", List.of(),
            "admins, user names or addresses such as name@example.org, separated by commas, or empty",
            text -> text.length() <= 4000 && Setting.names(text).stream().allMatch(part -> part.matches("[^\\s@/]+(@[^\\s@/]+)?")));

    static Syntax choice(String... values) {
        String all = String.join(", ", values);
        return new Syntax("choice", List.of(all), all, text -> List.of(values).contains(text.toLowerCase(Locale.ROOT)));
    }

    /** One or more of these values, separated by commas. */
    static Syntax some(String... values) {
        String all = String.join(", ", values);
        return new Syntax("some", List.of(all), "one or more of: " + all,
                text -> !Setting.list(text).isEmpty() && List.of(values).containsAll(Setting.list(text)));
    }

    static Syntax number(int least, int most) {
        return range("number", String.valueOf(least), String.valueOf(most), text -> text.matches("\\d{1,6}")
                && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
    }

    static Syntax duration(String least, String most) {
        return range("time", least, most, text -> duration(text).filter(value ->
                value.compareTo(duration(least).orElseThrow()) >= 0
                && value.compareTo(duration(most).orElseThrow()) <= 0).isPresent());
    }

    private static Syntax range(String kind, String least, String most, Predicate<String> rule) {
        return new Syntax(kind, List.of(least, most), least + " to " + most, rule);
    }

    private static boolean decodes(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length > 0;
        } catch (IllegalArgumentException cutShort) {
            return false;
        }
    }

    /** The parts of a value that can be looked at one by one; none if it has no parts. */
    Stream<String> parts(String value) {
        String between = switch (kind) {
            case "questions" -> "\\R";
            case "networks", "some" -> "[\\s,]+";
            case "members", "people", "emails", "groups" -> "[,\n]";
            default -> "";
        };
        return between.isEmpty() ? Stream.empty() : Arrays.stream(value.split(between)).map(String::strip).filter(part -> !part.isEmpty());
    }

    boolean accepts(String value) {
        return rule.test(value);
    }

    /** A time such as {@code 10m}: a number, and s, m, h or d. */
    static Optional<Duration> duration(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches() ? Optional.of(unit(time.group(2)).multipliedBy(time.group(1).isEmpty() ? 1
                : Long.parseLong(time.group(1))))
                : Optional.empty();
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }

    /** An absolute http(s) address without query or fragment: links are made by adding to its path. */
    static Optional<URI> address(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean plain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            return web && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
