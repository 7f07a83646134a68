package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Locale;

/**
 * Why the value that somebody wants for a setting is not stored.
 *
 * @param detail what the text about it names; may be empty
 */
public record Fault(Kind kind, String detail) {

    /** What is wrong. */
    public enum Kind {
        /** It can't be read. */
        VALUE,
        /** It can't be read, and the detail is the part of it that is to blame. */
        PART,
        /** It goes ill with another setting. */
        CLASH,
        /** Somebody else changed it since it was shown; the detail is what it is now. */
        MEANWHILE,
        /** Somebody else took it back to its default since it was shown. */
        MEANWHILE_UNSET;

        /** Its name in keys of texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
