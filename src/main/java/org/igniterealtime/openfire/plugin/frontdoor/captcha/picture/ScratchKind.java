package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** The families of lines that are drawn across a word. A server uses one of them. */
enum ScratchKind {

    /** A wave from side to side, about where the letters are. */
    WAVE {
        @Override
        Outline make(Dice dice, int width, int height, float pen) {
            float[] xs = new float[POINTS];
            float[] ys = new float[POINTS];
            float middle = height * dice.between(0.3f, 0.7f);
            float deep = height * dice.between(0.08f, 0.3f);
            float often = dice.between(0.7f, 2.2f) / POINTS;
            float phase = dice.between(0, 1);
            float climb = height * dice.between(-0.4f, 0.4f) / POINTS;
            for (int i = 0; i < POINTS; i++) {
                xs[i] = (float) width * i / (POINTS - 1);
                ys[i] = middle + climb * (i - POINTS / 2) + deep * Sine.of(i * often + phase);
            }
            return Stroke.along(xs, ys, pen);
        }
    },

    /** A straight line across, steep or flat. */
    CHORD {
        @Override
        Outline make(Dice dice, int width, int height, float pen) {
            float at = dice.between(-0.1f, 1.1f) * width;
            float lean = dice.either(0.05f, 0.8f) * width;
            return Stroke.along(new float[] {at - lean, at + lean}, new float[] {0, height}, pen);
        }
    },

    /** Part of a ring, larger than a letter. */
    BOW {
        @Override
        Outline make(Dice dice, int width, int height, float pen) {
            return bow(dice.between(0, 1) * width, dice.between(0.1f, 0.9f) * height,
                    dice.between(0.5f, 1.1f) * height, dice.between(0, 1), dice.between(0.2f, 0.4f), pen);
        }
    };

    /** Corners of a curve. */
    private static final int POINTS = 28;

    /** A line of this family; {@code pen} is its width in pixels. */
    abstract Outline make(Dice dice, int width, int height, float pen);

    private static Outline bow(float x, float y, float radius, float start, float turns, float pen) {
        float[] xs = new float[POINTS];
        float[] ys = new float[POINTS];
        for (int i = 0; i < POINTS; i++) {
            xs[i] = x + radius * Sine.cos(start + turns * i / (POINTS - 1));
            ys[i] = y + radius * Sine.of(start + turns * i / (POINTS - 1));
        }
        return Stroke.along(xs, ys, pen);
    }
}
