package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/**
 * Closed polygons. Unit until it is fitted to a picture: the height of a capital; y runs down, the baseline is 0.
 *
 * @param xs   abscissas of all points; may be moved in place by whoever made a copy
 * @param ys   ordinates
 * @param ends for each polygon, the index behind its last point
 */
record Outline(float[] xs, float[] ys, int[] ends) {

    Outline copy() {
        return new Outline(xs.clone(), ys.clone(), ends);
    }

    float left() {
        return least(xs);
    }

    float right() {
        return most(xs);
    }

    float top() {
        return least(ys);
    }

    float bottom() {
        return most(ys);
    }

    void move(float byX, float byY) {
        for (int i = 0; i < xs.length; i++) {
            xs[i] += byX;
            ys[i] += byY;
        }
    }

    /** x becomes {@code xx·x + xy·y}, y becomes {@code yx·x + yy·y}. */
    void transform(float xx, float xy, float yx, float yy) {
        for (int i = 0; i < xs.length; i++) {
            float x = xs[i];
            xs[i] = xx * x + xy * ys[i];
            ys[i] = yx * x + yy * ys[i];
        }
    }

    static float least(float[] values) {
        float least = Float.MAX_VALUE;
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }

    static float most(float[] values) {
        float most = -Float.MAX_VALUE;
        for (float value : values) {
            most = Math.max(most, value);
        }
        return most;
    }
}
