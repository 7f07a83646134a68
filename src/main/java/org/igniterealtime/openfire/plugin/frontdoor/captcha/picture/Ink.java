package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * SimpleCaptcha's canvas as an amount of ink per pixel: the alpha of a {@code TYPE_INT_ARGB} image, which is what its builder
 * hands to every stage. Written directly, for {@code createGraphics} would start the graphics environment.
 */
record Ink(int[] pixels, int width, int height) {

    private static final int ALPHA = 24;

    static Ink on(BufferedImage canvas) {
        int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
        return new Ink(pixels, canvas.getWidth(), canvas.getHeight());
    }

    float at(int pixel) {
        return (pixels[pixel] >>> ALPHA) * (1 / 255f);
    }

    void set(int pixel, float amount) {
        pixels[pixel] = (int) (amount * 255 + 0.5f) << ALPHA;
    }

    /** Draws the shape that the mask holds. */
    void draw(Mask mask, Look look, Blend blend) {
        if (look == Look.SOLID) {
            fill(mask, blend);
            return;
        }
        int x0 = Math.max(0, mask.left - look.margin());
        int x1 = Math.min(width, mask.right + look.margin());
        int y1 = Math.min(height, mask.bottom + look.margin());
        for (int y = Math.max(0, mask.top - look.margin()); y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                cover(y * width + x, look.at(mask, x, y), blend);
            }
        }
    }

    private void fill(Mask mask, Blend blend) {
        for (int y = mask.top; y < mask.bottom; y++) {
            for (int pixel = y * width + mask.left; pixel < y * width + mask.right; pixel++) {
                cover(pixel, mask.inside(pixel), blend);
            }
        }
    }

    private void cover(int pixel, float amount, Blend blend) {
        if (amount > 0) {
            set(pixel, blend.of(at(pixel), amount));
        }
    }
}
