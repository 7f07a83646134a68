package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a path as ExtractFaces writes it ({@code M L Q C Z}, absolute) into polygons with short sides: what is
 * short bends smoothly when its corners are moved.
 */
final class OutlineReader {

    /** Longest side, in heights of a capital. */
    private static final float SIDE = 0.14f;
    private static final float UNIT = 1 / 200f;

    private final List<float[]> points = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private float startX;
    private float startY;
    private float x;
    private float y;

    static Outline read(String path) {
        OutlineReader reader = new OutlineReader();
        for (String step : path.split("(?=[MLQCZ])")) {
            reader.step(step.charAt(0), numbers(step.substring(1)));
        }
        return reader.outline();
    }

    private static float[] numbers(String text) {
        String[] words = text.isBlank() ? new String[0] : text.split(" ");
        float[] numbers = new float[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Integer.parseInt(words[i]) * UNIT;
        }
        return numbers;
    }

    private void step(char kind, float[] at) {
        switch (kind) {
            case 'M' -> start(at[0], at[1]);
            case 'L' -> line(at[0], at[1]);
            case 'Q' -> curve(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                    at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
            case 'C' -> curve(at[0], at[1], at[2], at[3], at[4], at[5]);
            case 'Z' -> close();
            default -> throw new IllegalArgumentException("No such step: " + kind);
        }
    }

    private void line(float toX, float toY) {
        curve(x, y, toX, toY, toX, toY);
    }

    /** A cubic Bézier curve from the current point. */
    private void curve(float x1, float y1, float x2, float y2, float x3, float y3) {
        float fromX = x;
        float fromY = y;
        int pieces = (int) Math.ceil((distance(x, y, x1, y1) + distance(x1, y1, x2, y2) + distance(x2, y2, x3, y3)) / SIDE);
        for (int i = 1; i <= pieces; i++) {
            float t = (float) i / pieces;
            float u = 1 - t;
            add(u * u * u * fromX + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t * t * t * x3,
                    u * u * u * fromY + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t * t * t * y3);
        }
    }

    private static float distance(float x1, float y1, float x2, float y2) {
        return (float) Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    }

    private void start(float atX, float atY) {
        startX = atX;
        startY = atY;
        add(atX, atY);
    }

    /** Most paths end where they began; the point must not be there twice. */
    private void close() {
        line(startX, startY);
        int begin = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
        int last = points.size() - 1;
        if (last > begin && points.get(last)[0] == startX && points.get(last)[1] == startY) {
            points.remove(last);
        }
        ends.add(points.size());
    }

    private void add(float atX, float atY) {
        x = atX;
        y = atY;
        points.add(new float[] {atX, atY});
    }

    private Outline outline() {
        float[] xs = new float[points.size()];
        float[] ys = new float[points.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = points.get(i)[0];
            ys[i] = points.get(i)[1];
        }
        return new Outline(xs, ys, ends.stream().mapToInt(Integer::intValue).toArray());
    }
}
