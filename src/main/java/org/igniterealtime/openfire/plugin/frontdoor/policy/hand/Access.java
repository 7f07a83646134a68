package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

/** How the owner of an account that was made by hand gets in. */
public enum Access {
    /** By a link to choose a password, which the administrator hands over. */
    LINK,
    /** By the same link, mailed to them. */
    MAIL,
    /** By a password that we make up and the administrator sees once. */
    GENERATED,
    /** By a password that the administrator typed. */
    TYPED;

    /** Whether they choose their password themselves, so that nobody else ever knows it. */
    public boolean isChosen() {
        return this == LINK || this == MAIL;
    }
}
