package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.util.Locale;

/**
 * What a letter says, in full twice: as text, and as HTML. There may be a token in it, so it does not print itself.
 *
 * @param subject in one line; made so
 */
record Letter(Locale language, String subject, String text, String html) {

    private static final int LONGEST_SUBJECT = 150;

    /** A subject of two lines would be a header of its own. */
    Letter {
        subject = Plain.line(subject, LONGEST_SUBJECT);
    }

    @Override
    public String toString() {
        return "Letter(hidden)";
    }
}
