package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** The tables that the JPEG standard (ITU-T T.81, annex K) suggests for luminance. */
final class JpegTables {

    /** Position in an 8 by 8 block of the coefficient at each place of the zigzag. */
    static final int[] ZIGZAG = {
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55,
        62, 63};

    /** Table K.1, row by row. */
    private static final int[] STEPS = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87,
        80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92,
        95, 98, 112, 100, 103, 99};

    /** Table K.3: how many codes of each length, then what they stand for. */
    static final int[] DC_COUNTS = {0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0};
    static final int[] DC_VALUES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    /** Table K.5. */
    static final int[] AC_COUNTS = {0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d};
    static final int[] AC_VALUES = values(
        "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a"
        + "434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aa"
        + "b2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa");

    private JpegTables() { }

    /** Steps of quantisation, row by row, for a quality from 1 to 99 as libjpeg understands it. */
    static int[] steps(int quality) {
        int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
        int[] steps = new int[STEPS.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(1, Math.min(255, (STEPS[i] * percent + 50) / 100));
        }
        return steps;
    }

    private static int[] values(String hex) {
        int[] values = new int[hex.length() / 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return values;
    }
}
