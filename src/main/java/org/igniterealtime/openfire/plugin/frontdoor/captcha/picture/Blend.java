package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** What happens where something is drawn over what is there. Amounts of ink are from 0 to 1. */
enum Blend {

    /** Both stay. */
    ADD {
        @Override
        float of(float below, float cover) {
            return below + cover - below * cover;
        }
    },

    /** Ink upon ink is paper: crossings stay visible to people and take every edge apart. */
    FLIP {
        @Override
        float of(float below, float cover) {
            return below + cover - 2 * below * cover;
        }
    },

    /** Ink is taken away. */
    CUT {
        @Override
        float of(float below, float cover) {
            return below * (1 - cover);
        }
    };

    abstract float of(float below, float cover);
}
