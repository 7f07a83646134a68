package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** The forward cosine transform of Arai, Agui and Nakajima: five multiplications for eight numbers, scaled results. */
final class Dct {

    private static final float C4 = 0.707106781f;
    private static final float C6 = 0.382683433f;
    private static final float C2_MINUS_C6 = 0.541196100f;
    private static final float C2_PLUS_C6 = 1.306562965f;
    /** What the results are too large by, for a row or a column, but for a factor of 8 in the block. */
    private static final double[] SCALE = {1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.541196100, 0.275899379};

    private Dct() { }

    /** For each coefficient of a block, what to multiply it with to get it in quantisation steps. */
    static float[] quantisers(int[] steps) {
        float[] quantisers = new float[steps.length];
        for (int i = 0; i < steps.length; i++) {
            quantisers[i] = (float) (1 / (steps[i] * SCALE[i >> 3] * SCALE[i & 7] * 8));
        }
        return quantisers;
    }

    /** Transforms an 8 by 8 block in place. */
    static void transform(float[] block) {
        for (int row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (int column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] v, int at, int by) {
        float sum07 = v[at] + v[at + 7 * by];
        float dif07 = v[at] - v[at + 7 * by];
        float sum16 = v[at + by] + v[at + 6 * by];
        float dif16 = v[at + by] - v[at + 6 * by];
        float sum25 = v[at + 2 * by] + v[at + 5 * by];
        float dif25 = v[at + 2 * by] - v[at + 5 * by];
        float sum34 = v[at + 3 * by] + v[at + 4 * by];
        float dif34 = v[at + 3 * by] - v[at + 4 * by];
        even(v, at, by, sum07 + sum34, sum07 - sum34, sum16 + sum25, sum16 - sum25);
        odd(v, at, by, dif34 + dif25, dif25 + dif16, dif16 + dif07, dif07);
    }

    private static void even(float[] v, int at, int by, float outer, float outerDif, float inner, float innerDif) {
        v[at] = outer + inner;
        v[at + 4 * by] = outer - inner;
        float turned = (innerDif + outerDif) * C4;
        v[at + 2 * by] = outerDif + turned;
        v[at + 6 * by] = outerDif - turned;
    }

    private static void odd(float[] v, int at, int by, float a, float b, float c, float last) {
        float turn = (a - c) * C6;
        float low = C2_MINUS_C6 * a + turn;
        float high = C2_PLUS_C6 * c + turn;
        float middle = b * C4;
        float plus = last + middle;
        float minus = last - middle;
        v[at + 5 * by] = minus + low;
        v[at + 3 * by] = minus - low;
        v[at + by] = plus + high;
        v[at + 7 * by] = plus - high;
    }
}
