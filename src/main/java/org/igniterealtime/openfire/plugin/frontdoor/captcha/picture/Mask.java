package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/**
 * Fills polygons, smoothly: how much of each pixel lies inside, by signed areas (as font-rs does). Two buffers of a picture's
 * size, used for one shape after the other; not for several threads.
 */
final class Mask {

    final int width;
    final int height;
    private final float[] area;
    private final float[] inside;
    private final int stride;
    /** The box that the current shape may touch. */
    int left;
    int top;
    int right;
    int bottom;

    Mask(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.area = new float[stride * height];
        this.inside = new float[width * height];
    }

    /** Covered part of a pixel, 0 to 1; 0 beyond the shape's box. */
    float at(int x, int y) {
        return x < left || x >= right || y < top || y >= bottom ? 0 : inside[y * width + x];
    }

    /** As {@link #at}, for a pixel known to be in the shape's box. */
    float inside(int pixel) {
        return inside[pixel];
    }

    /** Takes a shape, unit pixels; what was in the mask before is gone. */
    void fill(Outline shape) {
        left = within(shape.left(), width);
        right = within(shape.right() + 2, width);
        top = within(shape.top(), height);
        bottom = within(shape.bottom() + 2, height);
        int from = 0;
        for (int end : shape.ends()) {
            for (int i = from, before = end - 1; i < end; before = i++) {
                side(shape.xs()[before], shape.ys()[before], shape.xs()[i], shape.ys()[i]);
            }
            from = end;
        }
        settle();
    }

    private static int within(float at, int size) {
        return Math.max(0, Math.min(size, (int) Math.floor(at)));
    }

    private void settle() {
        for (int y = top; y < bottom; y++) {
            float sum = 0;
            for (int x = left; x < right; x++) {
                sum += area[y * stride + x];
                area[y * stride + x] = 0;
                inside[y * width + x] = Math.min(1, Math.abs(sum));
            }
            area[y * stride + right] = 0;
            area[y * stride + right + 1] = 0;
        }
    }

    private void side(float x0, float y0, float x1, float y1) {
        if (y0 < y1) {
            down(x0, y0, x1, y1, 1);
        } else if (y0 > y1) {
            down(x1, y1, x0, y0, -1);
        }
    }

    private void down(float x0, float y0, float x1, float y1, int sign) {
        float slope = (x1 - x0) / (y1 - y0);
        int last = Math.min(height, (int) Math.ceil(y1));
        for (int y = Math.max(0, (int) Math.floor(y0)); y < last; y++) {
            float from = Math.max(y, y0);
            float to = Math.min(y + 1, y1);
            float a = clamp(x0 + (from - y0) * slope);
            float b = clamp(x0 + (to - y0) * slope);
            row(y * stride, Math.min(a, b), Math.max(a, b), (to - from) * sign);
        }
    }

    private float clamp(float x) {
        return Math.max(0, Math.min(width, x));
    }

    /** Puts {@code amount} at where a side crosses a row, spread over the pixels from {@code low} to {@code high}. */
    private void row(int start, float low, float high, float amount) {
        int first = (int) low;
        int last = (int) high;
        if (first == last) {
            float right = amount * ((low + high) / 2 - first);
            area[start + first] += amount - right;
            area[start + first + 1] += right;
            return;
        }
        float perPixel = amount / (high - low);
        float covered = 0;
        for (int x = first; x <= last; x++) {
            float a = Math.max(low, x) - x;
            float b = Math.min(high, x + 1) - x;
            float here = perPixel * (b - a);
            float right = here * (a + b) / 2;
            area[start + x] += here - right + covered;
            covered = right;
        }
        area[start + last + 1] += covered;
    }
}
