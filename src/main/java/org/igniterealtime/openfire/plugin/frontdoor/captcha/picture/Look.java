package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** How the inside of a shape is inked. */
interface Look {

    /** All of it. */
    Look SOLID = Mask::at;

    /** Ink at a pixel, 0 to 1. */
    float at(Mask shape, int x, int y);

    /** How far ink reaches beyond the shape, in pixels. */
    default int margin() {
        return 0;
    }
}
