package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

/** IMA ADPCM: four bits for each sample, which is a quarter of the size and costs next to nothing to read. */
final class Adpcm {

    private static final int[] STEPS = {7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 19, 21, 23, 25, 28, 31, 34, 37, 41, 45, 50, 55,
        60, 66, 73, 80, 88, 97, 107, 118, 130, 143, 157, 173, 190, 209, 230, 253, 279, 307, 337, 371, 408, 449, 494, 544, 598,
        658, 724, 796, 876, 963, 1060, 1166, 1282, 1411, 1552, 1707, 1878, 2066, 2272, 2499, 2749, 3024, 3327, 3660, 4026,
        4428, 4871, 5358, 5894, 6484, 7132, 7845, 8630, 9493, 10442, 11487, 12635, 13899, 15289, 16818, 18500, 20350, 22385,
        24623, 27086, 29794, 32767};
    private static final int[] MOVES = {-1, -1, -1, -1, 2, 4, 6, 8};

    private Adpcm() {
    }

    /**
     * Reads samples, between -1 and 1.
     *
     * @param packed two samples in a byte, the low half first
     * @param from   where they begin
     * @param count  how many samples
     */
    static float[] decode(byte[] packed, int from, int count) {
        float[] samples = new float[count];
        int guess = 0;
        int index = 0;
        for (int i = 0; i < count; i++) {
            int code = packed[from + i / 2] >> (i % 2 * 4) & 15;
            guess = Math.max(-32768, Math.min(32767, guess + difference(code, STEPS[index])));
            index = Math.max(0, Math.min(STEPS.length - 1, index + MOVES[code & 7]));
            samples[i] = guess / 32768f;
        }
        return samples;
    }

    private static int difference(int code, int step) {
        int size = (step >> 3) + ((code & 4) != 0 ? step : 0) + ((code & 2) != 0 ? step >> 1 : 0)
                + ((code & 1) != 0 ? step >> 2 : 0);
        return (code & 8) != 0 ? -size : size;
    }
}
