package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** The outline of a line drawn with a pen. */
final class Stroke {

    private Stroke() { }

    /** A line through points; {@code pen} is its width in pixels. */
    static Outline along(float[] xs, float[] ys, float pen) {
        int count = xs.length;
        float[] rimX = new float[2 * count];
        float[] rimY = new float[2 * count];
        for (int i = 0; i < count; i++) {
            float alongX = xs[Math.min(i + 1, count - 1)] - xs[Math.max(i - 1, 0)];
            float alongY = ys[Math.min(i + 1, count - 1)] - ys[Math.max(i - 1, 0)];
            float scale = pen / 2 / (float) Math.sqrt(alongX * alongX + alongY * alongY + 1e-6f);
            rimX[i] = xs[i] - alongY * scale;
            rimY[i] = ys[i] + alongX * scale;
            rimX[2 * count - 1 - i] = xs[i] + alongY * scale;
            rimY[2 * count - 1 - i] = ys[i] - alongX * scale;
        }
        return new Outline(rimX, rimY, new int[] {2 * count});
    }
}
