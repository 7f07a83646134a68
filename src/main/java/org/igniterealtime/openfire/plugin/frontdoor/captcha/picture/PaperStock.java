package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * What paper one server writes on. Tones are from 0, black, to 255.
 *
 * @param ground   family it uses
 * @param light    mean tone where it is light
 * @param dark     mean tone where it is dark
 * @param slope    how much tone changes from one end to the other
 * @param ribs     half the change of tone from rib to rib
 * @param spacing  pixels from rib to rib
 * @param grain    half the random change of tone from pixel to pixel
 * @param contrast change of tone from paper to ink
 */
record PaperStock(Ground ground, float light, float dark, float slope, float ribs, float spacing, float grain,
        float contrast) {

    static PaperStock of(Dice dice) {
        return new PaperStock(dice.oneOf(Ground.values()), dice.between(190, 235), dice.between(25, 65),
                dice.between(0, 22), dice.chance(0.5f) ? 0 : dice.between(6, 16), dice.between(6, 22),
                dice.between(2, 8), dice.between(125, 160));
    }
}
