package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The server's own secret, from which every key is derived. All nodes of a cluster have the same. Never prints itself. */
public final class Secret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new secret of 256 bits. */
    public static Secret random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(bytes);
    }

    /** The secret that {@link #text()} wrote; nothing if the text is not one, or is too short to be safe. */
    public static Optional<Secret> parse(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.strip());
            return bytes.length < BYTES ? Optional.empty() : Optional.of(new Secret(bytes));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** The secret for keeping; nothing else may see it. */
    public String text() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A key of 32 bytes for one use. Keys of different uses tell nothing of each other. */
    public byte[] derive(String use) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }

    @Override
    public String toString() {
        return "Secret(hidden)";
    }
}
