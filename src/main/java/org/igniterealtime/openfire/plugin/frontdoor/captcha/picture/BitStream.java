package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.Arrays;

/** The bytes of a JPEG, and the bits in its scan. */
final class BitStream {

    private static final int ROOM = 6 * 1024;

    private byte[] bytes = new byte[ROOM];
    private int count;
    private long bits;
    private int pending;

    BitStream(byte[] header) {
        System.arraycopy(header, 0, bytes, 0, header.length);
        count = header.length;
    }

    /** Appends the lowest {@code length} bits of a value, 16 at most. */
    void put(int value, int length) {
        bits = bits << length | value & (1L << length) - 1;
        pending += length;
        while (pending >= Byte.SIZE) {
            pending -= Byte.SIZE;
            add((int) (bits >>> pending) & 0xFF);
        }
    }

    /** A byte of all ones would be a marker, but for a zero behind it. */
    private void add(int value) {
        if (count + 2 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        bytes[count++] = (byte) value;
        if (value == 0xFF) {
            bytes[count++] = 0;
        }
    }

    /** Fills the last byte with ones and ends the file. */
    byte[] end() {
        put(0x7F, 7);
        byte[] all = Arrays.copyOf(bytes, count + 2);
        all[count] = (byte) 0xFF;
        all[count + 1] = (byte) 0xD9;
        return all;
    }
}
