package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import nl.captcha.text.renderer.WordRenderer;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** Writes the answer. */
record WarpedWord(Hand hand, Mask mask, Dice dice) implements WordRenderer {

    @Override
    public void render(String word, BufferedImage canvas) {
        Ink ink = Ink.on(canvas);
        Look look = hand.look().make(dice);
        for (Outline letter : hand.write(word, ink.width(), ink.height(), dice)) {
            mask.fill(letter);
            ink.draw(mask, look, look == Look.SOLID ? hand.crossing() : Blend.ADD);
        }
    }
}
