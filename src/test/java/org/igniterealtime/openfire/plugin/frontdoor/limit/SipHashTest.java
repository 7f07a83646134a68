package org.igniterealtime.openfire.plugin.frontdoor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Against the test vector of the paper (appendix A), and for what limits need of it. */
class SipHashTest {

    private static final SipHash HASH = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    @Test
    void vectorOfThePaper() {
        byte[] message = new byte[15];
        for (int index = 0; index < message.length; index++) {
            message[index] = (byte) index;
        }
        assertEquals(0xa129ca6149be45e5L, HASH.of(message));
    }

    @Test
    void lengthAndKeyCount() {
        assertNotEquals(HASH.of(new byte[7]), HASH.of(new byte[8]));
        assertNotEquals(HASH.of(new byte[0]), new SipHash(0, 0).of(new byte[0]));
    }
}
