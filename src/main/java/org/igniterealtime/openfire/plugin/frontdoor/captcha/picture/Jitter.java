package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import nl.captcha.gimpy.GimpyRenderer;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/**
 * Shifts each row of pixels a little, letters and noise alike.
 *
 * @param deep  farthest shift in pixels; 0 leaves all as it is
 * @param often waves per row
 */
record Jitter(float deep, float often, Dice dice) implements GimpyRenderer {

    @Override
    public void gimp(BufferedImage canvas) {
        Ink ink = Ink.on(canvas);
        float phase = dice.between(0, 1);
        for (int y = 0; y < ink.height(); y++) {
            int shift = Math.round(deep * Sine.of(y * often + phase));
            int row = y * ink.width();
            int kept = ink.width() - Math.abs(shift);
            System.arraycopy(ink.pixels(), row + Math.max(0, -shift), ink.pixels(), row + Math.max(0, shift), kept);
        }
    }
}
