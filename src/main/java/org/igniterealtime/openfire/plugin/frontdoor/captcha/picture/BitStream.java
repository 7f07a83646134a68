package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.Arrays;

/** The bytes of a JPEG, and the bits in its scan. */
final class BitStream {

    private static final int ROOM = 6 * 1024;
    private static final byte MARKER = (byte) 0xFF;

    private byte[] bytes = new byte[ROOM];
    private int count;
    private long bits;
    private int pending;

    BitStream(byte[] header) {
        System.arraycopy(header, 0, bytes, 0, header.length);
        count = header.length;
    }

    /** Appends a number of at most {@code length} bits, 32 at most. */
    void put(int value, int length) {
        bits = bits << length | value;
        pending += length;
        if (pending >= Integer.SIZE) {
            flush();
        }
    }

    private void flush() {
        if (count + 2 * Long.BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        while (pending >= Byte.SIZE) {
            pending -= Byte.SIZE;
            byte value = (byte) (bits >>> pending);
            bytes[count++] = value;
            if (value == MARKER) {
                bytes[count++] = 0; // or it would be one
            }
        }
    }

    /** Fills the last byte with ones and ends the file. */
    byte[] end() {
        put(0x7F, 7);
        flush();
        byte[] all = Arrays.copyOf(bytes, count + 2);
        all[count] = MARKER;
        all[count + 1] = (byte) 0xD9;
        return all;
    }
}
