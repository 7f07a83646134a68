package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** Where paper is light and where it is dark. A server uses one or two of these families. */
enum Ground {

    /** One shade all over. */
    PLAIN {
        @Override
        Shade make(Dice dice, int width, int height) {
            boolean light = dice.chance(0.5f);
            return (x, y) -> light;
        }
    },

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

    /** Two discs on a sheet of the other shade. */
    DISCS {
        @Override
        Shade make(Dice dice, int width, int height) {
            boolean light = dice.chance(0.5f);
            float firstX = width * dice.between(0.1f, 0.45f);
            float nextX = width * dice.between(0.55f, 0.9f);
            float firstY = height * dice.between(0.2f, 0.8f);
            float nextY = height * dice.between(0.2f, 0.8f);
            float radius = height * dice.between(0.4f, 0.75f);
            return (x, y) -> light ^ (near(x - firstX, y - firstY, radius) || near(x - nextX, y - nextY, radius));
        }
    },

    /** A split along a wave from side to side. */
    HORIZON {
        @Override
        Shade make(Dice dice, int width, int height) {
            boolean light = dice.chance(0.5f);
            float middle = height * dice.between(0.4f, 0.6f);
            float deep = height * dice.between(0.1f, 0.3f);
            float often = dice.between(0.6f, 2) / width;
            float start = dice.between(0, 1);
            return (x, y) -> light ^ y < middle + deep * Sine.of(start + x * often);
        }
    };

    /** Says of each pixel whether paper is light there. */
    @FunctionalInterface
    interface Shade {
        boolean light(int x, int y);
    }

    abstract Shade make(Dice dice, int width, int height);

    private static boolean near(float x, float y, float radius) {
        return x * x + y * y < radius * radius;
    }
}
