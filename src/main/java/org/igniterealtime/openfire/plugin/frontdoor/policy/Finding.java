package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How it is with one thing that a door needs, for the administrator.
 *
 * @param level     how much it matters
 * @param key       of its text in the language files
 * @param arguments what the text names, in the order of its placeholders
 * @param mend      what a {@link Mender} can do about it, if anything; the label on the button is the text of
 *                  {@code frontdoor.mend.} and this
 */
public record Finding(Level level, String key, List<Object> arguments, Optional<String> mend) {

    /** How much a finding matters. The order is that of weight. */
    public enum Level {
        /** As it should be. */
        FINE,
        /** The door is open, but something is missing or risky. */
        WARNING,
        /** Nobody gets an account until this is mended. */
        SHUT;

        /** The word for it in keys and styles, whatever language the server is set to. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String PREFIX = "frontdoor.health.";

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** One that takes more than a click to mend. */
    public Finding(Level level, String key, List<Object> arguments) {
        this(level, key, arguments, Optional.empty());
    }

    /** The same, which one click can mend. */
    public Finding mendedBy(String id) {
        return new Finding(level, key, arguments, Optional.of(id));
    }

    /** As it should be. */
    public static Finding fine(String key, Object... arguments) {
        return new Finding(Level.FINE, PREFIX + key, List.of(arguments));
    }

    /** The door is open, but something is missing or risky. */
    public static Finding warning(String key, Object... arguments) {
        return new Finding(Level.WARNING, PREFIX + key, List.of(arguments));
    }

    /** Nobody gets an account until this is mended. */
    public static Finding shut(String key, Object... arguments) {
        return new Finding(Level.SHUT, PREFIX + key, List.of(arguments));
    }
}
