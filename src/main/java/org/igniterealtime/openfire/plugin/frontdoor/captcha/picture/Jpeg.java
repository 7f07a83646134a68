package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/**
 * Writes grey baseline JPEGs of one size and quality. Not ImageIO: that one's bytes differ between Java versions, and nodes
 * need the same; it locks and leaves native memory to finalizers. Safe for use by many threads at once.
 */
final class Jpeg {

    static final String MEDIA_TYPE = "image/jpeg";

    private static final int SIDE = 8;
    private static final int MIDDLE = 128;
    private static final int END_OF_BLOCK = 0x00;
    private static final int SIXTEEN_ZEROS = 0xF0;

    private final int width;
    private final int height;
    private final byte[] header;
    private final float[] quantisers;

    /** Width and height are multiples of 8; quality is from 1 to 99, as libjpeg understands it. */
    Jpeg(int width, int height, int quality) {
        this.width = width;
        this.height = height;
        int[] steps = JpegTables.steps(quality);
        this.header = JpegHeader.of(width, height, steps);
        this.quantisers = Dct.quantisers(steps);
    }

    /** The file; tones are row by row, 0 is black. */
    byte[] encode(byte[] tones) {
        BitStream out = new BitStream(header);
        float[] block = new float[SIDE * SIDE];
        int mean = 0;
        for (int y = 0; y < height; y += SIDE) {
            for (int x = 0; x < width; x += SIDE) {
                cut(tones, y * width + x, block);
                Dct.transform(block);
                mean = write(block, mean, out);
            }
        }
        return out.end();
    }

    private void cut(byte[] tones, int start, float[] block) {
        for (int i = 0; i < block.length; i++) {
            block[i] = (tones[start + (i >> 3) * width + (i & 7)] & 0xFF) - MIDDLE;
        }
    }

    /** Writes a block as the difference to the one before, and returns its mean for the next. */
    private int write(float[] block, int before, BitStream out) {
        int mean = step(block, 0);
        number(Huffman.DC, 0, mean - before, out);
        int zeros = 0;
        for (int i = 1; i < block.length; i++) {
            int value = step(block, JpegTables.ZIGZAG[i]);
            if (value == 0) {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16) {
                out.put(Huffman.AC.code(SIXTEEN_ZEROS), Huffman.AC.length(SIXTEEN_ZEROS));
            }
            number(Huffman.AC, zeros, value, out);
            zeros = 0;
        }
        if (zeros > 0) {
            out.put(Huffman.AC.code(END_OF_BLOCK), Huffman.AC.length(END_OF_BLOCK));
        }
        return mean;
    }

    private int step(float[] block, int at) {
        return (int) (block[at] * quantisers[at] + 16384.5f) - 16384;
    }

    private static void number(Huffman code, int zeros, int value, BitStream out) {
        int length = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(value));
        int symbol = zeros << 4 | length;
        int bits = (value < 0 ? value - 1 : value) & (1 << length) - 1;
        out.put(code.code(symbol) << length | bits, code.length(symbol) + length);
    }
}
