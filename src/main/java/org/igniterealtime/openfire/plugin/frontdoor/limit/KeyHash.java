package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Turns keys that strangers choose into places that they can't foretell. */
final class KeyHash {

    private final SipHash first;
    private final SipHash second;

    /** A hash of its own for {@code secret}, which never leaves the process; the first 32 bytes count. */
    KeyHash(byte[] secret) {
        ByteBuffer keys = ByteBuffer.wrap(Arrays.copyOf(secret, 4 * Long.BYTES));
        this.first = new SipHash(keys.getLong(), keys.getLong());
        this.second = new SipHash(keys.getLong(), keys.getLong());
    }

    /** 128 bits for a key of a kind. */
    long[] of(int kind, byte[] key) {
        byte[] message = ByteBuffer.allocate(key.length + 1).put((byte) kind).put(key).array();
        return new long[] {first.of(message), second.of(message)};
    }
}
