package org.igniterealtime.openfire.plugin.frontdoor.model;

/** The way an attempt came in. Every rule is applied by the one pipeline, whatever the door. */
public enum Door {
    /** In-band registration (XEP-0077), sent by a chat client. */
    IN_BAND,
    /** The public sign-up page. */
    WEB,
    /** The admin console: an administrator makes the account for somebody. Nothing is asked of the person then. */
    CONSOLE
}
