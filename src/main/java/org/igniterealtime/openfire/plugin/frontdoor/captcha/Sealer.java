package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes challenges so that only servers with the key can read or make them: AES-GCM over purpose, kind, expiry
 * and what the kind has to say. The id is the nonce, so two challenges never share one.
 *
 * <pre>base64url( id, 16 bytes | purpose, 1 | kind, 1 | expiry in epoch seconds, 4 | content | tag, 16 )</pre>
 */
final class Sealer {

    static final int ID_BYTES = 16;

    private static final int HEAD_BYTES = 6;
    private static final int TAG_BYTES = 16;
    /** Longer than any token of ours; what is longer is not even decoded. */
    private static final int LONGEST_TOKEN = 128;

    private final SecretKeySpec key;

    /** Seals with a key of 16 or 32 bytes. */
    Sealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The token of a challenge. */
    String seal(Sealed challenge) {
        ByteBuffer plain = ByteBuffer.allocate(HEAD_BYTES + challenge.content().length);
        plain.put(challenge.purpose()).put(challenge.kind()).putInt((int) challenge.expiry().getEpochSecond())
                .put(challenge.content());
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, challenge.id()).doFinal(plain.array());
            return encode(ByteBuffer.allocate(ID_BYTES + sealed.length).put(challenge.id()).put(sealed).array());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** What is in a token, if we sealed it. Its age, and what it is for, is for the caller to look at. */
    Optional<Sealed> open(String token) {
        byte[] bytes = decode(token);
        // Base64 has several spellings for some bytes; only the one that we write is ours.
        if (!encode(bytes).equals(token) || bytes.length <= ID_BYTES + HEAD_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, id);
            return Optional.of(read(id, cipher.doFinal(bytes, ID_BYTES, bytes.length - ID_BYTES)));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    private static Sealed read(byte[] id, byte[] bytes) {
        ByteBuffer plain = ByteBuffer.wrap(bytes);
        return new Sealed(id, plain.get(), plain.get(), Instant.ofEpochSecond(Integer.toUnsignedLong(plain.getInt())),
                Arrays.copyOfRange(bytes, HEAD_BYTES, bytes.length));
    }

    private Cipher cipher(int mode, byte[] id) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, id));
        return cipher;
    }

    private static String encode(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] decode(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return new byte[0];
        }
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** What is inside a token. Never prints itself, as content holds the answer. */
    record Sealed(byte[] id, byte purpose, byte kind, Instant expiry, byte[] content) {
        @Override
        public String toString() {
            return "Sealed(hidden)";
        }
    }
}
