package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
 * Writes challenges so that only servers with the key can read or make them: AES-GCM over purpose, expiry and
 * answer. The id is the nonce, so two challenges never share one.
 *
 * <pre>base64url( id, 16 bytes | purpose, 1 | expiry in epoch seconds, 4 | answer | tag, 16 )</pre>
 */
final class Sealer {

    static final int ID_BYTES = 16;

    private static final int HEAD_BYTES = 5;
    private static final int TAG_BYTES = 16;
    /** Longer than any token of ours; what is longer is not even decoded. */
    private static final int LONGEST_TOKEN = 128;

    private final SecretKeySpec key;

    /** Seals with a key of 16 or 32 bytes. */
    Sealer(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    Challenge seal(byte[] id, Purpose purpose, Instant expiry, String answer) {
        byte[] letters = answer.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer plain = ByteBuffer.allocate(HEAD_BYTES + letters.length);
        plain.put(purpose.code()).putInt((int) expiry.getEpochSecond()).put(letters);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id).doFinal(plain.array());
            byte[] token = ByteBuffer.allocate(ID_BYTES + sealed.length).put(id).put(sealed).array();
            return new Challenge(encode(token), id, expiry, answer);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
    }

    /** The challenge in a token, if we sealed it for this purpose. Its age is for the caller to look at. */
    Optional<Challenge> open(String token, Purpose purpose) {
        byte[] bytes = decode(token);
        // Base64 has several spellings for some bytes; only the one that we write is ours.
        if (!encode(bytes).equals(token) || bytes.length <= ID_BYTES + HEAD_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] id = Arrays.copyOf(bytes, ID_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, id);
            ByteBuffer plain = ByteBuffer.wrap(cipher.doFinal(bytes, ID_BYTES, bytes.length - ID_BYTES));
            if (plain.get() != purpose.code()) {
                return Optional.empty();
            }
            Instant expiry = Instant.ofEpochSecond(Integer.toUnsignedLong(plain.getInt()));
            String answer = StandardCharsets.US_ASCII.decode(plain).toString();
            return Optional.of(new Challenge(token, id, expiry, answer));
        } catch (AEADBadTagException forged) {
            return Optional.empty();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has AES-GCM", absent);
        }
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
}
