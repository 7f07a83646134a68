package org.igniterealtime.openfire.plugin.frontdoor.model;

/** What an account is waiting for that exists but can't sign in yet. */
public enum Awaiting {
    /** Its owner has to open the link in the mail. */
    CONFIRMATION,
    /** An administrator has to decide. */
    APPROVAL
}
