package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import nl.captcha.backgrounds.BackgroundProducer;

/** Makes the paper of a picture, a {@code TYPE_BYTE_GRAY} image. */
record Paper(PaperStock stock, Dice dice) implements BackgroundProducer {

    @Override
    public BufferedImage getBackground(int width, int height) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] tones = tones(paper);
        Ground.Shade shade = stock.ground().make(dice, width, height);
        float slope = dice.between(-stock.slope(), stock.slope()) / width;
        float turns = dice.between(0, 1);
        float byX = Sine.cos(turns) / stock.spacing();
        float byY = Sine.of(turns) / stock.spacing();
        long grain = dice.next() | 1;
        for (int pixel = 0, y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, pixel++) {
                grain ^= grain << 13;
                grain ^= grain >>> 7;
                grain ^= grain << 17;
                float tone = (shade.light(x, y) ? stock.light() : stock.dark()) + slope * (x - width / 2)
                        + stock.ribs() * Sine.of(x * byX + y * byY) + stock.grain() * (byte) grain * (1 / 128f);
                tones[pixel] = (byte) Math.max(0, Math.min(255, (int) tone));
            }
        }
        return paper;
    }

    @Override
    public BufferedImage addBackground(BufferedImage picture) {
        return getBackground(picture.getWidth(), picture.getHeight());
    }

    static byte[] tones(BufferedImage paper) {
        return ((DataBufferByte) paper.getRaster().getDataBuffer()).getData();
    }
}
