package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;

/**
 * The keys of the pages: what a browser keeps for us is sealed, so that it can neither be read nor changed, and what
 * stands in a form is signed. All nodes of a cluster have the same keys, so any of them can go on with a form.
 */
public final class Keys {

    private static final String MAC = "HmacSHA256";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_BYTES = 16;

    private final RandomGenerator random;
    private volatile Pair keys;

    /**
     * No keys yet; {@link #use} gives them before anything else is asked.
     *
     * @param random a source that nobody can foretell
     */
    public Keys(RandomGenerator random) {
        this.random = random;
    }

    /** From now on everything is sealed and signed by this secret; what was by another is foreign. */
    public void use(Secret secret) {
        keys = new Pair(new SecretKeySpec(secret.derive("page seal"), "AES"),
                new SecretKeySpec(secret.derive("page form"), MAC));
    }

    /** 128 random bits, of letters, digits, {@code -} and {@code _}. */
    String freshName() {
        return text(randomBytes(NAME_BYTES));
    }

    /** Seals for one use; what is sealed for another can't be opened. */
    String seal(String use, byte[] plain) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, use).doFinal(plain);
            return text(ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** What was sealed for that use; nothing if it is not ours. */
    Optional<byte[]> open(String use, String sealed) {
        byte[] bytes = bytes(sealed);
        if (bytes.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, bytes, use);
            return Optional.of(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** A signature under a text, 32 bytes. */
    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(keys.signing());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + MAC, absent);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes of a text; none if it is not one of {@link #text}. */
    static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String use) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.sealing(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private record Pair(SecretKeySpec sealing, SecretKeySpec signing) {
    }
}
