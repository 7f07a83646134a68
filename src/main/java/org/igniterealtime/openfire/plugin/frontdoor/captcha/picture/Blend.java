package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** What happens where something is drawn over what is there. */
enum Blend {

    /** Both stay. */
    ADD,

    /** Ink upon ink is paper: crossings stay visible to people and take every edge apart. */
    FLIP,

    /** Ink is taken away. */
    CUT;

    /** Amounts of ink, from 0 to 1. A switch, not a method of each constant: three times as quick, once for each pixel. */
    float of(float below, float cover) {
        return switch (this) {
            case ADD -> below + cover - below * cover;
            case FLIP -> below + cover - 2 * below * cover;
            case CUT -> below * (1 - cover);
        };
    }
}
