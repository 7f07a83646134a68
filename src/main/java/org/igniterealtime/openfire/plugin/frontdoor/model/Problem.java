package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing that stands in the way of an account, as data; the words come when the reader's language is known.
 *
 * @param reason    what it is
 * @param arguments what the text names, in the order of its placeholders: numbers, durations, addresses
 */
public record Problem(Reason reason, List<Object> arguments) {

    /** Copies the arguments. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem whose text names {@code arguments}. */
    public static Problem of(Reason reason, Object... arguments) {
        return new Problem(reason, List.of(arguments));
    }

    /** After how long it is worth coming back, if that is known. */
    public Optional<Duration> waiting() {
        return arguments.stream().filter(Duration.class::isInstance).map(Duration.class::cast).findFirst();
    }

    /** A limit is reached; permits come back after {@code wait}. */
    public static Problem tooMany(Duration wait) {
        return of(Reason.TOO_MANY, wait);
    }
}
