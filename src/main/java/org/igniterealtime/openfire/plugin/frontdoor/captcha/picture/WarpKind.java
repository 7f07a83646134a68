package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** The families of {@link Warp}. A server uses two of them. */
enum WarpKind {

    /** The line of writing is a wave. */
    ROLL {
        @Override
        Warp make(Dice dice, float force, float span) {
            float deep = force * dice.between(0.1f, 0.2f);
            float often = 1 / dice.between(1.6f, 4);
            float phase = dice.between(0, 1);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    ys[i] += deep * Sine.of(xs[i] * often + phase);
                }
            };
        }
    },

    /** Uprights are waves, each with another phase. */
    SHIVER {
        @Override
        Warp make(Dice dice, float force, float span) {
            float deep = force * dice.between(0.05f, 0.1f);
            float often = dice.between(0.5f, 1.1f);
            float drift = dice.between(0.1f, 0.5f);
            float phase = dice.between(0, 1);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    xs[i] += deep * Sine.of(ys[i] * often + xs[i] * drift + phase);
                }
            };
        }
    },

    /** Two whirls, which die out with distance. */
    SWIRL {
        @Override
        Warp make(Dice dice, float force, float span) {
            Warp first = whirl(dice.between(0.15f, 0.45f) * span, dice.either(0.05f, 0.11f) * force);
            Warp second = whirl(dice.between(0.55f, 0.85f) * span, dice.either(0.05f, 0.11f) * force);
            return (xs, ys) -> {
                first.bend(xs, ys);
                second.bend(xs, ys);
            };
        }
    },

    /** Seen from aside: one end is higher than the other. */
    WEDGE {
        @Override
        Warp make(Dice dice, float force, float span) {
            float grow = force * dice.either(0.2f, 0.4f) / span;
            float lean = force * dice.between(-0.2f, 0.2f);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    float y = ys[i] + 0.5f;
                    xs[i] += lean * y;
                    ys[i] = y * (1 + grow * (xs[i] - span / 2)) - 0.5f;
                }
            };
        }
    },

    /** Written on an arc. */
    ARC {
        @Override
        Warp make(Dice dice, float force, float span) {
            float high = force * dice.either(0.15f, 0.35f);
            float middle = span * dice.between(0.35f, 0.65f);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    float off = (xs[i] - middle) * 2 / span;
                    ys[i] += high * off * off;
                    xs[i] -= (ys[i] + 0.5f) * high * off;
                }
            };
        }
    },

    /** Letters lean this way and that. */
    SWAY {
        @Override
        Warp make(Dice dice, float force, float span) {
            float deep = force * dice.between(0.15f, 0.3f);
            float often = 1 / dice.between(1.8f, 3.2f);
            float phase = dice.between(0, 1);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    xs[i] += deep * (ys[i] + 0.5f) * Sine.of(xs[i] * often + phase);
                }
            };
        }
    },

    /** A lens: near its middle letters are larger. */
    LENS {
        @Override
        Warp make(Dice dice, float force, float span) {
            float centre = dice.between(0.2f, 0.8f) * span;
            float power = force * dice.either(0.2f, 0.35f);
            return (xs, ys) -> {
                for (int i = 0; i < xs.length; i++) {
                    float x = xs[i] - centre;
                    float y = ys[i] + 0.5f;
                    float near = power / (1 + x * x + y * y);
                    xs[i] += x * near;
                    ys[i] += y * near;
                }
            };
        }
    };

    /**
     * A warp of this family.
     *
     * @param force 1 is what people read well
     * @param span  width of the word
     */
    abstract Warp make(Dice dice, float force, float span);

    private static Warp whirl(float centre, float turns) {
        return (xs, ys) -> {
            for (int i = 0; i < xs.length; i++) {
                float x = xs[i] - centre;
                float y = ys[i] + 0.5f;
                float fade = 1 / (1 + 1.5f * (x * x + y * y));
                float sine = Sine.of(turns * fade);
                float cosine = Sine.cos(turns * fade);
                xs[i] = centre + cosine * x - sine * y;
                ys[i] = sine * x + cosine * y - 0.5f;
            }
        };
    }
}
