package org.igniterealtime.openfire.plugin.frontdoor.model;

/** How an invite was ended, as it is marked for good: no clock that is set back brings it to life again. */
public enum InviteEnd {
    /** Not marked; it may have expired since. */
    NONE,
    /** Seen to have expired. */
    EXPIRED,
    /** Taken back. */
    REVOKED
}
