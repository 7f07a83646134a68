package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * A server's habit of drawing lines across words: so many of one kind.
 *
 * @param pens width of lines in pixels; about half as much again at most
 * @param most number of lines at most; one at least, unless this is 0
 */
record Scratch(ScratchKind kind, Blend blend, float pens, int most) {

    static Scratch habit(boolean wanted, Dice dice) {
        return new Scratch(dice.oneOf(ScratchKind.values()), dice.oneOf(Blend.values()), dice.between(1.2f, 1.6f),
                wanted ? 1 + dice.below(2) : 0);
    }

    void draw(Ink ink, Mask mask, Dice dice) {
        for (int left = most == 0 ? 0 : 1 + dice.below(most); left > 0; left--) {
            mask.fill(kind.make(dice, ink.width(), ink.height(), pens * dice.between(1, 1.4f)));
            ink.draw(mask, Look.SOLID, blend);
        }
    }
}
