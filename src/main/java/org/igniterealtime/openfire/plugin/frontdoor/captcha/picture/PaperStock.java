package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.List;

/**
 * What paper one server writes on. Tones are from 0, black, to 255.
 *
 * @param grounds  families it uses
 * @param light    mean tone where it is light
 * @param dark     mean tone where it is dark
 * @param slope    how much tone changes from one end to the other
 * @param ribs     half the change of tone from rib to rib
 * @param spacing  pixels from rib to rib
 * @param grain    half the random change of tone from pixel to pixel
 * @param contrast change of tone from paper to ink
 */
record PaperStock(List<Ground> grounds, float light, float dark, float slope, float ribs, float spacing, float grain,
        float contrast) {

    static PaperStock of(Dice dice) {
        return new PaperStock(Hand.some(Ground.values(), 2, dice), dice.between(195, 230), dice.between(30, 65),
                dice.between(0, 22), dice.chance(0.5f) ? 0 : dice.between(6, 16), dice.between(6, 22),
                dice.between(2, 8), dice.between(120, 155));
    }
}
