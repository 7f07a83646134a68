package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.io.ByteArrayOutputStream;

/** Everything in a grey baseline JPEG before its scan (ITU-T T.81, annex B, and JFIF 1.1). */
final class JpegHeader {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private JpegHeader() { }

    static byte[] of(int width, int height, int[] steps) {
        JpegHeader header = new JpegHeader();
        header.put(0xFF, 0xD8);
        header.put(0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        header.put(0xFF, 0xDB, 0, 67, 0);
        for (int at : JpegTables.ZIGZAG) {
            header.put(steps[at]);
        }
        header.put(0xFF, 0xC0, 0, 11, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
        header.code(0x00, JpegTables.DC_COUNTS, JpegTables.DC_VALUES);
        header.code(0x10, JpegTables.AC_COUNTS, JpegTables.AC_VALUES);
        header.put(0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0);
        return header.out.toByteArray();
    }

    private void code(int place, int[] counts, int[] values) {
        int size = 3 + counts.length + values.length;
        put(0xFF, 0xC4, size >> 8, size, place);
        put(counts);
        put(values);
    }

    private void put(int... bytes) {
        for (int value : bytes) {
            out.write(value);
        }
    }
}
