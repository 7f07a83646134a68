package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import org.igniterealtime.openfire.plugin.frontdoor.model.Door;

/** What a challenge was set for. One that was set for something else is worth nothing. */
public enum Purpose {
    /** Registration in a client. Forms there can show pictures, and nothing else. */
    IN_BAND(1),
    /** The public sign-up page. */
    WEB(2),
    /** For administrators to look at, and for nothing else: no door takes it. */
    SAMPLE(3);

    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    /** What is set for those who come in by that door. */
    public static Purpose of(Door door) {
        return switch (door) {
            case IN_BAND -> IN_BAND;
            case WEB -> WEB;
            case CONSOLE -> throw new IllegalArgumentException("nothing is asked at the console");
        };
    }

    /** Whether it may be asked that way. */
    boolean allows(Kind kind) {
        return this != IN_BAND || kind == Kind.PICTURE;
    }

    /** How it is written inside a sealed challenge; never reused for another purpose. */
    byte code() {
        return code;
    }
}
