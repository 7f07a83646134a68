package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.util.Arrays;

/** How loud something is, and making it as loud as it should be. */
final class Levels {

    private Levels() {
    }

    /** The level of the louder half: pauses inside a word don't make it count as soft. */
    static float ofSpeech(float[] tones) {
        float[] power = new float[tones.length];
        for (int i = 0; i < tones.length; i++) {
            power[i] = tones[i] * tones[i];
        }
        Arrays.sort(power);
        double sum = 0;
        for (int i = power.length / 2; i < power.length; i++) {
            sum += power[i];
        }
        return (float) Math.sqrt(sum / Math.max(1, power.length - power.length / 2));
    }

    /** Makes all of it equally loud (root mean square 1), from one moment to the next: no peak hides a digit, no gap bares one. */
    static void even(float[] tones, int window) {
        double[] sums = new double[tones.length + 1];
        for (int i = 0; i < tones.length; i++) {
            sums[i + 1] = sums[i] + tones[i] * tones[i];
        }
        for (int i = 0; i < tones.length; i++) {
            int from = Math.max(0, i - window);
            int to = Math.min(tones.length, i + window);
            tones[i] /= (float) Math.sqrt((sums[to] - sums[from]) / (to - from) + 1e-9);
        }
    }

    /** The factor of that many decibels, the same on every Java. */
    static float factor(float decibels) {
        return (float) StrictMath.pow(10, decibels / 20);
    }
}
