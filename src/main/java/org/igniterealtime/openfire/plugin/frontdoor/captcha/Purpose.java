package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/** What a challenge was set for. One that was set for something else is worth nothing. */
public enum Purpose {
    /** Registration in a client. */
    IN_BAND(1);

    private final byte code;

    Purpose(int code) {
        this.code = (byte) code;
    }

    /** How it is written inside a sealed challenge; never reused for another purpose. */
    byte code() {
        return code;
    }
}
