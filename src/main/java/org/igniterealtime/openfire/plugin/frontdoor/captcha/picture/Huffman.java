package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** A Huffman code of JPEG (ITU-T T.81, annex C): for each value, its bits and how many. */
final class Huffman {

    static final Huffman DC = new Huffman(JpegTables.DC_COUNTS, JpegTables.DC_VALUES);
    static final Huffman AC = new Huffman(JpegTables.AC_COUNTS, JpegTables.AC_VALUES);

    private final int[] codes = new int[256];
    private final int[] lengths = new int[256];

    private Huffman(int[] counts, int[] values) {
        int code = 0;
        int next = 0;
        for (int length = 1; length <= counts.length; length++) {
            for (int i = 0; i < counts[length - 1]; i++) {
                codes[values[next]] = code++;
                lengths[values[next++]] = length;
            }
            code <<= 1;
        }
    }

    int code(int value) {
        return codes[value];
    }

    int length(int value) {
        return lengths[value];
    }
}
