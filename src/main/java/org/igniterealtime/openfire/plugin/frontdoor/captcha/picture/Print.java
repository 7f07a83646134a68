package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import nl.captcha.backgrounds.BackgroundProducer;
import nl.captcha.gimpy.GimpyRenderer;

/**
 * The last stage: lays the ink on the paper. SimpleCaptcha's own, {@code build()}, would start the graphics environment, which
 * a server without display or fonts may not have; so this takes the paper when it is made, and the ink when all is drawn.
 * One picture's; not for use by several threads.
 */
final class Print implements BackgroundProducer, GimpyRenderer {

    private static final int MIDDLE = 128;

    private final Paper paper;
    private byte[] tones = {};

    Print(Paper paper) {
        this.paper = paper;
    }

    @Override
    public BufferedImage getBackground(int width, int height) {
        BufferedImage made = paper.getBackground(width, height);
        tones = Paper.tones(made);
        return made;
    }

    @Override
    public BufferedImage addBackground(BufferedImage picture) {
        return getBackground(picture.getWidth(), picture.getHeight());
    }

    /** Ink is dark on light paper, and light on dark. */
    @Override
    public void gimp(BufferedImage canvas) {
        Ink ink = Ink.on(canvas);
        int contrast = Math.round(paper.stock().contrast());
        for (int i = 0; i < tones.length; i++) {
            int amount = ink.pixels()[i] >>> 24;
            if (amount > 0) {
                int tone = tones[i] & 0xFF;
                int change = amount * contrast / 255;
                tones[i] = (byte) (tone < MIDDLE ? Math.min(255, tone + change) : Math.max(0, tone - change));
            }
        }
    }

    /** The tones of the printed picture, row by row. */
    byte[] tones() {
        return tones;
    }
}
