package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;

/**
 * Seals lines, so that who reads the database reads no passwords: AES-GCM, by a key of the server's secret, each line for
 * its own place only. All nodes of a cluster have the same key.
 */
public final class Strongbox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /** What the column has room for. */
    private static final int LONGEST = 2000;

    private final RandomGenerator random;
    private volatile SecretKeySpec key;

    /**
     * No key yet; {@link #use} gives it before anything else is asked.
     *
     * @param random a source that nobody can foretell
     */
    public Strongbox(RandomGenerator random) {
        this.random = random;
    }

    /** From now on this secret counts; what was sealed by another is lost. */
    public void use(Secret secret) {
        key = new SecretKeySpec(secret.derive("account lines"), "AES");
    }

    /** Seals a line; nothing if it has more in it than can be kept. */
    Optional<String> seal(String batch, int line, Content content) {
        if (!content.isWritable()) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, batch, line).doFinal(content.bytes());
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
            return Optional.of(text).filter(it -> it.length() <= LONGEST);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** What is in it; nothing if it was sealed by another secret, or for another place. */
    Optional<Content> open(String batch, int line, String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, batch, line);
            return Optional.of(Content.read(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES)));
        } catch (AEADBadTagException foreign) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String batch, int line) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((batch + " " + line).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
