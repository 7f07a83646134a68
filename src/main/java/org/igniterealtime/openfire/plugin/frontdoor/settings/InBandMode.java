package org.igniterealtime.openfire.plugin.frontdoor.settings;

/** What the in-client door does. Written in lower case in the property. */
public enum InBandMode {
    /** Anybody who solves a CAPTCHA gets an account. */
    CAPTCHA,
    /** Anybody gets an account. For servers that strangers can't reach. */
    OPEN,
    /** Anybody who solves a CAPTCHA can apply, and an administrator decides. */
    APPROVAL,
    /** Only people with an invite get an account. */
    INVITE,
    /** Clients are sent to the sign-up page. */
    WEB,
    /** Nobody gets an account. */
    CLOSED;

    /** Whether somebody without an invite can get an account here, now or after a decision. */
    public boolean isPublic() {
        return this == CAPTCHA || this == OPEN || this == APPROVAL;
    }

    /** Whether somebody with an invite can get an account here. */
    public boolean takesInvites() {
        return isPublic() || this == INVITE;
    }

    /** Whether a challenge has to be solved: always, but where the administrator said otherwise. */
    public boolean asksChallenge() {
        return this != OPEN;
    }
}
