package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * Where paper is light and where it is dark. A server uses one of these families. In each of them most letters lie across an
 * edge; a disc, for example, would now and then hold just one letter, and OCR reads what has one shade.
 */
enum Ground {

    /** Bent stripes, each wider than a letter. */
    BANDS {
        @Override
        Shade make(Dice dice, int width, int height) {
            float turns = dice.between(-0.1f, 0.1f);
            float fine = 1 / dice.between(90, 170);
            float byX = fine * Sine.cos(turns);
            float byY = fine * Sine.of(turns);
            float bend = dice.either(0.05f, 0.15f);
            float start = dice.between(0, 1);
            return (x, y) -> Sine.of(start + x * byX + y * byY + bend * Sine.of(y * 0.012f + start)) > 0;
        }
    },

    /** A split along a wave from side to side. */
    HORIZON {
        @Override
        Shade make(Dice dice, int width, int height) {
            boolean light = dice.chance(0.5f);
            float middle = height * dice.between(0.42f, 0.58f);
            float deep = height * dice.between(0.28f, 0.45f);
            float often = dice.between(1.2f, 2.4f) / width;
            float start = dice.between(0, 1);
            return (x, y) -> light ^ y < middle + deep * Sine.of(start + x * often);
        }
    },

    /** The squares of a board, larger than strokes, smaller than words. */
    BOARD {
        @Override
        Shade make(Dice dice, int width, int height) {
            float turns = dice.between(0, 1);
            float fine = 1 / dice.between(110, 170);
            float byX = fine * Sine.cos(turns);
            float byY = fine * Sine.of(turns);
            float start = dice.between(0, 1);
            return (x, y) -> Sine.of(start + x * byX + y * byY) > 0 ^ Sine.of(x * byY - y * byX) > 0;
        }
    },

    /** Rings around a point. */
    RINGS {
        @Override
        Shade make(Dice dice, int width, int height) {
            float middleX = width * dice.between(0, 1);
            float middleY = height * dice.between(-0.5f, 1.5f);
            float fine = 1 / dice.between(80, 130);
            float start = dice.between(0, 1);
            return (x, y) -> Sine.of(start + fine * (float) Math.sqrt(
                    (x - middleX) * (x - middleX) + (y - middleY) * (y - middleY))) > 0;
        }
    },

    /** What three cuts from edge to edge leave. */
    SHARDS {
        @Override
        Shade make(Dice dice, int width, int height) {
            boolean light = dice.chance(0.5f);
            float[] at = new float[CUTS];
            float[] lean = new float[CUTS];
            for (int i = 0; i < CUTS; i++) {
                at[i] = width * (i + dice.between(0.2f, 0.8f)) / CUTS;
                lean[i] = dice.either(0.3f, 1.5f);
            }
            return (x, y) -> light ^ x + lean[0] * (y - height / 2) > at[0] ^ x + lean[1] * (y - height / 2) > at[1]
                    ^ x + lean[2] * (y - height / 2) > at[2];
        }
    };

    private static final int CUTS = 3;

    /** Says of each pixel whether paper is light there. */
    @FunctionalInterface
    interface Shade {
        boolean light(int x, int y);
    }

    abstract Shade make(Dice dice, int width, int height);
}
