package org.igniterealtime.openfire.plugin.frontdoor.settings;

/** Whether the sign-up page asks for something. Written in lower case in the property. */
public enum FieldUse {
    /** It does not. */
    OFF,
    /** It asks, and takes silence for an answer. */
    OPTIONAL,
    /** It has to be filled in. */
    REQUIRED
}
