package org.igniterealtime.openfire.plugin.frontdoor.policy;

/** How it is with an account that is held for an application. */
public enum Hold {
    /** It is there and can't sign in. */
    HELD,
    /** Somebody has unlocked it in the server's own console. */
    FREE,
    /** Somebody has removed it there; there may be another of its name. */
    GONE
}
