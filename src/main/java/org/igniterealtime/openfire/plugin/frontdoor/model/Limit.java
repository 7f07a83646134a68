package org.igniterealtime.openfire.plugin.frontdoor.model;

/**
 * What is counted, and for whom. Every limit fails closed by construction: it is kept in this process's memory,
 * in a fixed block, so there is no store that can be down.
 */
public enum Limit {
    /** Registration forms fetched, by source. */
    FORM_SOURCE,
    /** Registration forms fetched, on the whole server. */
    FORM_SERVER,
    /** Passwords measured while they are typed, by source. */
    STRENGTH_SOURCE,
    /** Passwords measured while they are typed, on the whole server. */
    STRENGTH_SERVER,
    /** Attempts to register, right or wrong, by source. */
    ATTEMPT_SOURCE,
    /** Attempts to register, right or wrong, on the whole server. */
    ATTEMPT_SERVER,
    /** Accounts made, by source. */
    SUCCESS_SOURCE,
    /** Accounts made, on the whole server. */
    SUCCESS_SERVER,
    /** Present passwords given wrongly, by account. */
    CONFIRMATION,
    /** Mails sent to one address. */
    MAIL_ADDRESS,
    /** Mails sent on the whole server. */
    MAIL_SERVER,
    /** Wrong invites, by source. */
    INVITE_GUESS_SOURCE,
    /** Wrong invites, on the whole server. */
    INVITE_GUESS_SERVER,
    /** Wrong answers, by challenge. */
    WRONG_ANSWER
}
