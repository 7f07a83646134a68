package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** The families of {@link Look} other than solid. A server uses some of them. */
enum LookKind {

    /** Stripes. */
    HATCHED {
        @Override
        Look make(Dice dice) {
            float turns = dice.between(0, 1);
            float fine = 1 / dice.between(3.5f, 6);
            float byX = fine * Sine.cos(turns);
            float byY = fine * Sine.of(turns);
            float faint = dice.between(0.5f, 0.65f);
            return (shape, x, y) -> {
                float cover = shape.at(x, y);
                return cover == 0 || Sine.of(x * byX + y * byY) > -0.1f ? cover : cover * faint;
            };
        }
    },

    /** A rim, with less ink inside. */
    EDGED {
        @Override
        Look make(Dice dice) {
            float inside = dice.between(0.65f, 0.85f);
            int reach = 1;
            return new Rim(reach, inside);
        }
    },

    /** Two layers of ink, one shifted. */
    SHADED {
        @Override
        Look make(Dice dice) {
            int byX = (int) dice.either(2, 3.5f);
            int byY = (int) dice.either(2, 3.5f);
            float faint = dice.between(0.25f, 0.4f);
            return (shape, x, y) -> Math.max(shape.at(x, y), faint * shape.at(x + byX, y + byY));
        }
    };

    abstract Look make(Dice dice);

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
