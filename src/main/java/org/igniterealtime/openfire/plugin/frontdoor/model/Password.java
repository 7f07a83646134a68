package org.igniterealtime.openfire.plugin.frontdoor.model;

/** A password on its way to the server's user store. A class and not a record, so that it never prints itself. */
public final class Password {

    private final String secret;

    private Password(String secret) {
        this.secret = secret;
    }

    /** The password as it was typed; nothing is trimmed or folded (RFC 8265, section 4.1). */
    public static Password of(String typed) {
        return new Password(typed);
    }

    /** The secret itself, for those who store or compare it. */
    public String reveal() {
        return secret;
    }

    /** Whether nothing but blanks was typed. */
    public boolean isBlank() {
        return secret.codePoints().allMatch(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter));
    }

    /** The length in characters as a person counts them. */
    public int length() {
        return secret.codePointCount(0, secret.length());
    }

    @Override
    public String toString() {
        return "Password(hidden)";
    }
}
