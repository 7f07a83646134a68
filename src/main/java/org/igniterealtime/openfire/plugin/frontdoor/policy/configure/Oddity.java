package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Locale;

/**
 * A line of a file of settings that can't be taken.
 *
 * @param line  counted from 1
 * @param about the key, or the line if it has none
 */
public record Oddity(int line, Kind kind, String about) {

    /** What is odd about it. */
    public enum Kind {
        /** It is no key with a value. */
        MALFORMED(true),
        /** The key stood in the file before. */
        TWICE(true),
        /** There is no such setting, here and now. */
        UNKNOWN(false),
        /** The value can't be used. */
        VALUE(true),
        /** The value goes ill with another. */
        CLASH(true);

        private final boolean grave;

        Kind(boolean grave) {
            this.grave = grave;
        }

        /** Its name in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the file is not to be used before this is mended. */
    public boolean isGrave() {
        return kind.grave;
    }
}
