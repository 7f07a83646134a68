package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A secret that stands in a link and lets whoever has it do one thing. We keep only its hash, so that who reads our
 * database can't do it. Never prints itself.
 */
public final class Token {

    /** Stands in for what can't be a token, so that looking takes as long. It has never been handed out. */
    public static final Token NOBODYS = new Token("-".repeat(32));

    private static final int BYTES = 24;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final String text;

    private Token(String text) {
        this.text = text;
    }

    /** A new token of 192 bits. */
    public static Token random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody sent as a token; nothing if none of ours looks like that. */
    public static Optional<Token> parse(String sent) {
        return SHAPE.matcher(sent).matches() ? Optional.of(new Token(sent)) : Optional.empty();
    }

    /** The token for its link, of letters, digits, {@code -} and {@code _}; nothing else may see it. */
    public String text() {
        return text;
    }

    /** SHA-256 in hex: what is kept. A token is random enough to need no salt. */
    public String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return "Token(hidden)";
    }
}
