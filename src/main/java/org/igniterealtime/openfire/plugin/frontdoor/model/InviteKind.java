package org.igniterealtime.openfire.plugin.frontdoor.model;

/** What an invite is good for. A token of one kind is of no use where another kind is asked for. */
public enum InviteKind {
    /** A member wants somebody as a contact; whoever has no account may make one. */
    CONTACT,
    /** An account, perhaps under a fixed name. */
    ACCOUNT,
    /** A new password for the account that the invite names. */
    PASSWORD_RESET,
    /** The first password of an account that an administrator made, which the invite names. */
    SET_PASSWORD;

    /** Whether an account may come of it. A link to set a password must never make one. */
    public boolean makesAccounts() {
        return !setsPassword();
    }

    /** Whether it is for the password of an account that is there. */
    public boolean setsPassword() {
        return this == PASSWORD_RESET || this == SET_PASSWORD;
    }
}
