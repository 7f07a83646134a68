package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What is wrong with a field, for the line next to it.
 *
 * @param key       of its text
 * @param arguments of that text; at least one, though it be empty: views format a text only when it has some
 */
public record Flaw(String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Flaw {
        arguments = arguments.isEmpty() ? List.of("") : arguments.stream().map(Flaw::words).toList();
    }

    /** Times are told in minutes. */
    private static Object words(Object argument) {
        return argument instanceof Duration time ? (Object) Math.max(1, time.plusSeconds(59).toMinutes()) : argument;
    }

    /**
     * Of a problem.
     *
     * @param wrong where the texts about a field's value begin, which say more than that the field is wrong
     */
    static Flaw of(Problem problem, String wrong) {
        boolean isOfField = problem.reason() == Reason.FIELD_WRONG;
        return isOfField ? new Flaw(wrong + problem.arguments().get(0), List.of())
                : new Flaw(problem.reason().key(), problem.arguments());
    }
}
