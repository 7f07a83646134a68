package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

/** What a user name has to pass. */
public enum NameRules {
    /** What strangers' names have to pass: length, reserved names, and characters that nobody confuses. */
    DOORS,
    /** Only what the server itself needs to keep it. A name that belongs to somebody stays theirs. */
    SERVER
}
