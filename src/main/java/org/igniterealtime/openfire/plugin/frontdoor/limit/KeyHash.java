package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns keys that strangers choose into places that they can't foretell. */
final class KeyHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    /** A hash of its own for {@code secret}, which never leaves the process. */
    KeyHash(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 128 bits for a key of a kind. */
    long[] of(int kind, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update((byte) kind);
            ByteBuffer bits = ByteBuffer.wrap(mac.doFinal(key));
            return new long[] {bits.getLong(), bits.getLong()};
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }
}
