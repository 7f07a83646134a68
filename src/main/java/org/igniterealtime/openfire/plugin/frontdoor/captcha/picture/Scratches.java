package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import java.util.List;
import nl.captcha.noise.NoiseProducer;

/** Draws lines over and through the word, as wide and dark as its own, so that no filter can tell them apart. */
record Scratches(List<Scratch> habits, Burden burden, Mask mask, Dice dice) implements NoiseProducer {

    @Override
    public void makeNoise(BufferedImage canvas) {
        Ink ink = Ink.on(canvas);
        if (burden == Burden.LOOK) {
            return;
        }
        int first = dice.below(habits.size());
        habits.get(first).draw(ink, mask, dice);
        if (burden == Burden.LINES) {
            habits.get((first + 1) % habits.size()).draw(ink, mask, dice);
        }
    }
}
