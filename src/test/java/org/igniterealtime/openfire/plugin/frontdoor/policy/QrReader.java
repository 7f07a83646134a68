package org.igniterealtime.openfire.plugin.frontdoor.policy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a QR code as a phone does: paints the drawing of a page, and has another library find the code in the picture. */
public final class QrReader {

    private static final int SCALE = 6;
    private static final Pattern DRAWING = Pattern.compile("<svg viewBox=\"0 0 (\\d+) \\1\".*?<path fill=\"#000\" d=\"([^\"]+)\"");
    private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    private QrReader() {
    }

    /** What the code in a page says. */
    public static String read(String page) {
        Matcher drawing = DRAWING.matcher(page);
        if (!drawing.find()) {
            throw new AssertionError("there is no code in " + page);
        }
        return read(Integer.parseInt(drawing.group(1)), drawing.group(2));
    }

    static String read(int room, String path) {
        int width = room * SCALE;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        String rest = RECTANGLE.matcher(path).replaceAll(rectangle -> {
            paint(pixels, width, Integer.parseInt(rectangle.group(1)), Integer.parseInt(rectangle.group(2)),
                    Integer.parseInt(rectangle.group(3)));
            return "";
        });
        if (!rest.isEmpty()) {
            throw new AssertionError("not a rectangle: " + rest);
        }
        return read(new RGBLuminanceSource(width, width, pixels));
    }

    /** What the code somewhere in a photograph says. */
    public static String read(BufferedImage photograph) {
        int width = photograph.getWidth();
        int height = photograph.getHeight();
        return read(new RGBLuminanceSource(width, height, photograph.getRGB(0, 0, width, height, null, 0, width)));
    }

    private static String read(LuminanceSource light) {
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("there is no code in the picture", none);
        } catch (ReaderException broken) {
            throw new AssertionError("the code is broken", broken);
        }
    }

    private static void paint(int[] pixels, int width, int x, int y, int length) {
        for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
            Arrays.fill(pixels, row * width + x * SCALE, row * width + (x + length) * SCALE, 0);
        }
    }
}
