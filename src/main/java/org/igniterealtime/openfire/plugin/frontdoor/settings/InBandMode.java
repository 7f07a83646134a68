package org.igniterealtime.openfire.plugin.frontdoor.settings;

/** What the in-client door does. Written in lower case in the property. */
public enum InBandMode {
    /** Anybody who solves a CAPTCHA gets an account. */
    CAPTCHA,
    /** Anybody gets an account. For servers that strangers can't reach. */
    OPEN,
    /** Clients are sent to the sign-up page. */
    WEB,
    /** Nobody gets an account. */
    CLOSED
}
