package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Network;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;

/**
 * What the value of a setting may look like.
 *
 * @param description for people
 * @param rule        the same for programs; asked only about values without blanks around them
 */
record Syntax(String description, Predicate<String> rule) {

    static final Syntax BOOLEAN = choice("true", "false");
    static final Syntax TEXT = new Syntax("names, separated by commas", text -> text.length() <= 4000);
    static final Syntax RATE = new Syntax("count/time, such as 20/10m; s, m, h, d; at most 31 days",
            text -> Rate.parse(text).isPresent());
    static final Syntax PATH = new Syntax("a path such as /register: one to three parts of letters, digits, - and _",
            text -> text.matches("(/[A-Za-z0-9_-]{1,40}){1,3}"));
    static final Syntax ADDRESS = new Syntax("an http or https address, or empty",
            text -> text.isEmpty() || address(text).isPresent());
    static final Syntax NETWORKS = new Syntax("addresses or networks such as 10.0.0.0/8, separated by commas",
            text -> Setting.list(text).stream().allMatch(part -> Network.parse(part).isPresent()));

    static Syntax choice(String... values) {
        return new Syntax(String.join(", ", values), text -> List.of(values).contains(text.toLowerCase(Locale.ROOT)));
    }

    static Syntax number(int least, int most) {
        return new Syntax(least + " to " + most, text -> text.matches("\\d{1,6}")
                && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
    }

    static Syntax duration(String least, String most) {
        return new Syntax(least + " to " + most, text -> duration(text).filter(value ->
                value.compareTo(duration(least).orElseThrow()) >= 0
                && value.compareTo(duration(most).orElseThrow()) <= 0).isPresent());
    }

    boolean accepts(String value) {
        return rule.test(value);
    }

    /** A time such as {@code 10m}, written as in a rate. */
    static Optional<Duration> duration(String text) {
        return Rate.parse("1/" + text).map(Rate::period);
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
