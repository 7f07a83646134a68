package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** The families of {@link Look}. A server uses one of them, within it each picture is different. */
enum LookKind {

    /** All ink. */
    SOLID(true) {
        @Override
        Look make(Dice dice) {
            return Look.SOLID;
        }
    },

    /** Stripes. */
    HATCHED(false) {
        @Override
        Look make(Dice dice) {
            float turns = dice.between(0, 1);
            float fine = 1 / dice.between(3.5f, 6);
            float byX = fine * Sine.cos(turns);
            float byY = fine * Sine.of(turns);
            float faint = dice.between(0.35f, 0.55f);
            return (shape, x, y) -> {
                float cover = shape.at(x, y);
                return cover == 0 || Sine.of(x * byX + y * byY) > -0.1f ? cover : cover * faint;
            };
        }
    },

    /** A screen of dots. */
    DOTTED(false) {
        @Override
        Look make(Dice dice) {
            float turns = dice.between(0, 1);
            float fine = 1 / dice.between(4, 5.5f);
            float byX = fine * Sine.cos(turns);
            float byY = fine * Sine.of(turns);
            float faint = dice.between(0.35f, 0.5f);
            return (shape, x, y) -> {
                float cover = shape.at(x, y);
                return cover == 0 || Sine.of(x * byX + y * byY) + Sine.of(x * byY - y * byX) > -0.2f ? cover : cover * faint;
            };
        }
    },

    /** A rim, with hardly any ink inside. */
    RIMMED(false) {
        @Override
        Look make(Dice dice) {
            return new Rim(1, dice.between(0.1f, 0.3f));
        }
    },

    /** Two layers of ink, one shifted. */
    SHADED(true) {
        @Override
        Look make(Dice dice) {
            return shifted(dice, 2, 3.5f, dice.between(0.25f, 0.4f));
        }
    },

    /** Bands of each letter are shifted. */
    SLICED(false) {
        @Override
        Look make(Dice dice) {
            int by = dice.chance(0.5f) ? 1 : -1;
            float fine = 1 / dice.between(14, 22);
            float start = dice.between(0, 1);
            return new Sliced(by, fine, start);
        }
    },

    /** Light from aside: strong on one rim, weak inside. */
    RELIEF(false) {
        @Override
        Look make(Dice dice) {
            int byX = (int) dice.either(2, 3.9f);
            int byY = (int) dice.either(2, 3.9f);
            float faint = dice.between(0.4f, 0.55f);
            return (shape, x, y) -> {
                float cover = shape.at(x, y);
                return Math.max(faint * cover, cover - shape.at(x + byX, y + byY));
            };
        }
    };

    private final boolean bearsLines;

    LookKind(boolean bearsLines) {
        this.bearsLines = bearsLines;
    }

    /** Whether people can read it with lines across. */
    boolean bearsLines() {
        return bearsLines;
    }

    abstract Look make(Dice dice);

    private static Look shifted(Dice dice, float least, float most, float faint) {
        int byX = (int) dice.either(least, most);
        int byY = (int) dice.either(least, most);
        return new Look() {
            @Override
            public float at(Mask shape, int x, int y) {
                return Math.max(shape.at(x, y), faint * shape.at(x + byX, y + byY));
            }

            @Override
            public int margin() {
                return (int) most;
            }
        };
    }

    private record Sliced(int by, float fine, float start) implements Look {

        @Override
        public float at(Mask shape, int x, int y) {
            return shape.at(Sine.of(start + y * fine) > 0 ? x + by : x - by, y);
        }

        @Override
        public int margin() {
            return Math.abs(by);
        }
    }

    private record Rim(int reach, float inside) implements Look {

        @Override
        public float at(Mask shape, int x, int y) {
            float one = shape.at(x - reach, y - reach) - shape.at(x + reach, y + reach);
            float two = shape.at(x + reach, y - reach) - shape.at(x - reach, y + reach);
            return Math.max(inside * shape.at(x, y), Math.max(Math.abs(one), Math.abs(two)));
        }

        @Override
        public int margin() {
            return reach;
        }
    }
}
