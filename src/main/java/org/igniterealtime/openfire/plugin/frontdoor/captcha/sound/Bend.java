package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.util.Arrays;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * Says a take in another way: higher or lower, faster here and slower there, brighter or duller. No two sayings of a digit have
 * the same frames in the same order at the same pace.
 */
final class Bend {

    /** After how many samples the pace changes: about a sound of speech. */
    private static final int STRETCH = 480;

    private Bend() {
    }

    /**
     * Bends a take.
     *
     * @param low  the slowest and lowest, 1 being as it was spoken
     * @param high the fastest and highest
     */
    static float[] bend(float[] take, float low, float high, Dice dice) {
        return colour(pace(take, dice.between(low, high), 0.12f, dice), dice.between(-0.45f, 0.9f));
    }

    private static float[] pace(float[] take, float mean, float sway, Dice dice) {
        float[] out = new float[(int) (take.length / (mean * (1 - sway))) + 2];
        float from = mean * (1 + dice.between(-sway, sway));
        float to = mean * (1 + dice.between(-sway, sway));
        double at = 0;
        int length = 0;
        for (; at < take.length - 1 && length < out.length; length++) {
            int step = length % STRETCH;
            if (step == 0 && length > 0) {
                from = to;
                to = mean * (1 + dice.between(-sway, sway));
            }
            int whole = (int) at;
            float part = (float) (at - whole);
            out[length] = take[whole] * (1 - part) + take[whole + 1] * part;
            at += from + (to - from) * step / STRETCH;
        }
        return Arrays.copyOf(out, length);
    }

    /** Lifts (or lowers) what is above about 1 kHz. */
    private static float[] colour(float[] tones, float lift) {
        float low = 0;
        for (int i = 0; i < tones.length; i++) {
            low += 0.55f * (tones[i] - low);
            tones[i] += lift * (tones[i] - low);
        }
        return tones;
    }
}
