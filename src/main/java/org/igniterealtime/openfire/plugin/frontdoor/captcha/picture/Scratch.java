package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.List;

/**
 * One habit of a server's noise: so many lines of one kind.
 *
 * @param pens width of lines in pixels; about half as much again at most
 * @param most number of lines at most; one at least
 */
record Scratch(ScratchKind kind, Blend blend, float pens, int most) {

    static List<Scratch> habits(Dice dice) {
        return Hand.some(ScratchKind.values(), 2, dice).stream().map(kind -> of(kind, dice)).toList();
    }

    private static Scratch of(ScratchKind kind, Dice dice) {
        Blend blend = dice.oneOf(Blend.values());
        return switch (kind) {
            case WAVE -> new Scratch(kind, blend, dice.between(1.2f, 1.6f), 1);
            case CHORD, BOW, RING -> new Scratch(kind, blend, dice.between(1.2f, 1.7f), 2);
            case DASH -> new Scratch(kind, blend, dice.between(1.4f, 2.4f), 4 + dice.below(6));
        };
    }

    void draw(Ink ink, Mask mask, Dice dice) {
        for (int left = 1 + dice.below(most); left > 0; left--) {
            mask.fill(kind.make(dice, ink.width(), ink.height(), pens * dice.between(1, 1.5f)));
            ink.draw(mask, Look.SOLID, blend);
        }
    }
}
