package org.igniterealtime.openfire.plugin.frontdoor.policy;

/** What people do to their own account. */
public enum AccountAction {
    /** They set another password. */
    PASSWORD_CHANGE,
    /** They remove it. */
    REMOVAL
}
