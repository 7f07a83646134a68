package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The properties of the Registration plugin, by the ends of their names.
 *
 * @param book where they stand
 */
record OldValues(PropertyBook book) {

    static final String PREFIX = "registration.";

    Optional<String> get(String name) {
        return book.get(PREFIX + name).map(String::strip);
    }

    boolean is(String name) {
        return get(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The text that this is, if its switch was on. */
    Turn text(String gate, String name, String remark) {
        return list(gate, name, value -> value, remark);
    }

    /** The list that this is, in our spelling, if its switch was on. It has commas, and sometimes blanks, between its parts. */
    Turn people(String gate, String name, String remark) {
        return list(gate, name, value -> Arrays.stream(value.split(",")).map(part -> part.strip().replaceFirst("/.*", ""))
                .filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(", ")), remark);
    }

    private Turn list(String gate, String name, UnaryOperator<String> spelling, String remark) {
        String value = get(name).map(spelling).orElse("");
        return !is(gate) ? Turn.nothing("was-off") : value.isEmpty() ? Turn.nothing("empty") : Turn.to(value, remark);
    }
}
