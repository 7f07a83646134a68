package org.igniterealtime.openfire.plugin.frontdoor.settings;

/** What the sign-up page does. Written in lower case in the property. */
public enum WebMode {
    /** Anybody who solves a challenge gets an account. */
    OPEN,
    /** Anybody who solves a challenge can apply, and an administrator decides. */
    APPROVAL,
    /** Only people with an invite get an account. */
    INVITE,
    /** The page is there, and says that nobody gets an account. */
    CLOSED,
    /** There is no page. */
    OFF;

    /** Whether somebody without an invite can get an account here, now or after a decision. */
    public boolean isPublic() {
        return this == OPEN || this == APPROVAL;
    }

    /** Whether somebody with an invite can get an account here. */
    public boolean takesInvites() {
        return isPublic() || this == INVITE;
    }
}
