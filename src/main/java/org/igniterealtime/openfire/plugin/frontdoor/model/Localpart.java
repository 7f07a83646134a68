package org.igniterealtime.openfire.plugin.frontdoor.model;

/**
 * The part of an account's address before the at sign, prepared: the same letters, however they were typed.
 * Only {@code policy.Names} makes one out of what a stranger sent.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7622#section-3.3">RFC 7622, section 3.3</a>
 */
public record Localpart(String text) {

    /** What Openfire's table of users has room for, in characters. */
    public static final int MAX_LENGTH = 64;

    /** Refuses what the table could not keep. */
    public Localpart {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("1 to " + MAX_LENGTH + " characters, not " + text.length());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
