package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.Locale;

/** What happened, as the journal has it. The names stand in the database. */
public enum Outcome {
    /** An account was made and can sign in. */
    ADMITTED,
    /** An account was made that has to wait. */
    HELD,
    /** Nobody got an account. */
    REFUSED,
    /** An account that waited was let in. */
    APPROVED,
    /** An administrator said no, and the account that waited was removed. */
    DECLINED,
    /** Nobody confirmed or decided in time, and the account that waited was removed. */
    EXPIRED,
    /** Somebody set another password for their account. */
    PASSWORD_CHANGED,
    /** Somebody wanted to, and was refused. */
    CHANGE_REFUSED,
    /** Somebody removed their account. */
    REMOVED,
    /** Somebody wanted to, and was refused. */
    REMOVAL_REFUSED,
    /** Something of ours or the server's did not work. */
    BROKEN,
    /** A form with a challenge was handed out: only counted. */
    SHOWN;

    /** In one word, for addresses and for keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says no to somebody, so that strangers can bring about as many as they like. */
    public boolean isRefusal() {
        return this == REFUSED || this == CHANGE_REFUSED || this == REMOVAL_REFUSED;
    }
}
