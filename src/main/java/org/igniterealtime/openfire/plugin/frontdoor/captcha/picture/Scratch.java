package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.List;

/**
 * One habit of a server's noise: so many lines of one kind.
 *
 * @param pens width of lines in pixels; about half as much again at most
 * @param most number of lines at most; half as many at least
 */
record Scratch(ScratchKind kind, Blend blend, float pens, int most) {

    static List<Scratch> habits(Dice dice) {
        return Hand.some(ScratchKind.values(), 2, dice).stream().map(kind -> of(kind, dice)).toList();
    }

    private static Scratch of(ScratchKind kind, Dice dice) {
        Blend blend = dice.oneOf(Blend.values());
        return switch (kind) {
            case WAVE -> new Scratch(kind, blend, dice.between(2, 3.5f), 2 + dice.below(2));
            case CHORD, BOW -> new Scratch(kind, blend, dice.between(1.6f, 3), 3 + dice.below(3));
            case RING -> new Scratch(kind, blend, dice.between(1.6f, 3), 2 + dice.below(3));
            case DASH -> new Scratch(kind, blend, dice.between(1.6f, 3), 10 + dice.below(12));
        };
    }

    void draw(Ink ink, Mask mask, Dice dice) {
        for (int left = (most + 1) / 2 + dice.below(most / 2 + 1); left > 0; left--) {
            mask.fill(kind.make(dice, ink.width(), ink.height(), pens * dice.between(1, 1.5f)));
            ink.draw(mask, Look.SOLID, blend);
        }
    }
}
