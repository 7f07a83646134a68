package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import nl.captcha.backgrounds.BackgroundProducer;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** Makes the paper of a picture, a {@code TYPE_BYTE_GRAY} image. */
record Paper(PaperStock stock, Dice dice) implements BackgroundProducer {

    /** Pixels that one throw of the dice is for. */
    private static final int STEP = 8;

    /** Width is a multiple of 8. */
    @Override
    public BufferedImage getBackground(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] tones = tones(paper);
        Ground.Shade shade = stock.ground().make(dice, width, height);
        float slope = dice.between(-stock.slope(), stock.slope()) / width;
        float turns = dice.between(0, 1);
        float byX = Sine.cos(turns) / stock.spacing();
        float byY = Sine.of(turns) / stock.spacing();
        float[] ground = new float[width];
        for (int y = 0; y < height; y++) {
            shade(shade, y, ground);
            for (int x = 0; x < width; x += STEP) {
                long grain = dice.next();
                for (int i = x; i < x + STEP; i++, grain >>= Byte.SIZE) {
                    float tone = ground[i] + slope * (i - width / 2) + stock.ribs() * Sine.of(i * byX + y * byY)
                            + stock.grain() * (byte) grain * (1 / 128f);
                    tones[y * width + i] = (byte) Math.max(0, Math.min(255, (int) tone));
                }
            }
        }
        return paper;
    }

    /** The tones of a row but for its texture. Asks for every pixel only where an edge runs between two. */
    private void shade(Ground.Shade shade, int y, float[] ground) {
        boolean light = shade.light(0, y);
        for (int x = 0; x < ground.length; x += STEP) {
            boolean next = shade.light(x + STEP, y);
            for (int i = x; i < x + STEP; i++) {
                boolean here = light == next ? light : shade.light(i, y);
                ground[i] = here ? stock.light() : stock.dark();
            }
            light = next;
        }
    }

    @Override
    public BufferedImage addBackground(BufferedImage picture) {
        return getBackground(picture.getWidth(), picture.getHeight());
    }

    static byte[] tones(BufferedImage paper) {
        return ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
    }
}
