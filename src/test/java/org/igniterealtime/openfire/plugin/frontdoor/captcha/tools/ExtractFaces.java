package org.igniterealtime.openfire.plugin.frontdoor.captcha.tools;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes the glyph outlines of some fonts as text, so that the plugin needs no font system at run time.
 * Run by hand, on a machine that has the fonts (Debian packages: see the README beside faces.txt), never by the build:
 * {@code java ExtractFaces faces.txt roboto-bold=FILE.ttf go-mono=FILE.ttf …}.
 *
 * <p>Unit: the height of the face's own H is 200, y runs down, the baseline is 0. A line is
 * {@code <glyph> <advance> <path>}, the path as in SVG ({@code M L Q C Z}, absolute).
 */
public final class ExtractFaces {

    private static final String GLYPHS = "ABCDEHLNSTX" + "be";
    private static final double CAP_HEIGHT = 200;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private ExtractFaces() { }

    /** First argument: the file to write; then {@code name=font file} for each face. */
    public static void main(String[] args) throws Exception {
        try (PrintStream out = new PrintStream(args[0], StandardCharsets.US_ASCII)) {
            for (int i = 1; i < args.length; i++) {
                String[] face = args[i].split("=", 2);
                out.println("face " + face[0]);
                write(out, Font.createFont(Font.TRUETYPE_FONT, new File(face[1])).deriveFont(1000f));
            }
        }
    }

    private static void write(PrintStream out, Font font) {
        double unit = CAP_HEIGHT / font.createGlyphVector(EXACT, "H").getOutline().getBounds2D().getHeight();
        for (char glyph : GLYPHS.toCharArray()) {
            var vector = font.createGlyphVector(EXACT, String.valueOf(glyph));
            long advance = Math.round(vector.getGlyphMetrics(0).getAdvanceX() * unit);
            out.printf(Locale.ROOT, "%c %d %s%n", glyph, advance, path(vector.getOutline(), unit));
        }
    }

    private static String path(Shape outline, double unit) {
        StringBuilder text = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            text.append("MLQCZ".charAt(kind));
            for (int i = 0; i < COORDINATES[kind]; i++) {
                text.append(i == 0 ? "" : " ").append(Math.round(at[i] * unit));
            }
        }
        return text.toString();
    }
}
