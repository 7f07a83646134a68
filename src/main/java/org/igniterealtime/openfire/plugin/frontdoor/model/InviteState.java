package org.igniterealtime.openfire.plugin.frontdoor.model;

/** How an invite stands at some time; worked out from what is kept, never kept itself. */
public enum InviteState {
    /** It can be used. */
    OPEN,
    /** All its places are taken, some perhaps by accounts that are just being made. */
    USED_UP,
    /** Its time is over. */
    EXPIRED,
    /** Somebody took it back. */
    REVOKED
}
