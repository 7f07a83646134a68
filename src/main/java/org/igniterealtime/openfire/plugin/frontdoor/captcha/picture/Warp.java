package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** One way to bend a whole word. */
@FunctionalInterface
interface Warp {

    /** Moves the points of an outline in place; unit: heights of a capital. */
    void bend(float[] xs, float[] ys);
}
