package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import nl.captcha.noise.NoiseProducer;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** Draws lines over and through the word, as dark as its own strokes, so that no filter can tell them apart. */
record Scratches(Scratch habit, Mask mask, Dice dice) implements NoiseProducer {

    @Override
    public void makeNoise(BufferedImage canvas) {
        habit.draw(Ink.on(canvas), mask, dice);
    }
}
