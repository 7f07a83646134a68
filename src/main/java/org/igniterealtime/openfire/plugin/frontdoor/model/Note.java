package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A line or two that somebody wrote on an invite. Nothing in it is markup; whoever shows it escapes it.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters that every database can keep: no control characters but line
 *             breaks and tabs, no half characters
 */
public record Note(String text) {

    /** In characters. */
    public static final int MAX_LENGTH = 500;

    /** Refuses what could not be kept. */
    public Note {
        if (!fits(text)) {
            throw new IllegalArgumentException("not a note");
        }
    }

    /** What somebody typed, without the blanks around it; nothing when that is empty, too long or can't be kept. */
    public static Optional<Note> parse(String typed) {
        String text = typed.strip();
        return fits(text) ? Optional.of(new Note(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= MAX_LENGTH && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
    }
}
