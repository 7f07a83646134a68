package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Locale;

/**
 * Why something was refused: the closed list, the most telling first. Each has its text under {@link #key()} in every
 * language file, and one stanza error condition ({@code xmpp.Conditions}).
 */
public enum Reason {
    /** The door is closed for everybody. */
    CLOSED,
    /** Accounts are given out on the web page only. */
    WEB_ONLY,
    /** Accounts are given out to people with an invite only; the first argument, if any, is a page that takes invites. */
    INVITE_NEEDED,
    /** The stream is not encrypted, and it has to be. */
    TLS_REQUIRED,
    /** A limit is reached; the first argument says after how long to come back. */
    TOO_MANY,
    /** Something we need is broken: the database, the picture engine. */
    UNAVAILABLE,
    /** No user name was given. */
    NAME_MISSING,
    /** No account address can be made of the user name. */
    NAME_MALFORMED,
    /** The user name has characters that other servers and clients would refuse or confuse. */
    NAME_UNSAFE,
    /** The user name is shorter than the first argument says. */
    NAME_TOO_SHORT,
    /** The user name is longer than the first argument says. */
    NAME_TOO_LONG,
    /** The user name belongs to somebody, or is kept for the server's own use. */
    NAME_TAKEN,
    /** The user name is kept for the server's own use; only administrators are told it so. */
    NAME_RESERVED,
    /** The user name is kept by an open application or invite; only administrators are told it so. */
    NAME_KEPT,
    /** No password was given, or only blanks. */
    PASSWORD_MISSING,
    /** The password is shorter than the server wants. */
    PASSWORD_TOO_SHORT,
    /** The password is longer than anything that can be meant. */
    PASSWORD_TOO_LONG,
    /** The password is the user name, or has characters that no client could type again. */
    PASSWORD_WEAK,
    /** The password was given twice, and not the same. */
    PASSWORD_MISMATCH,
    /** The password is one of the first that anybody would guess. */
    PASSWORD_GUESSABLE,
    /** No e-mail address was given, and one is wanted. */
    EMAIL_MISSING,
    /** That is no e-mail address. */
    EMAIL_MALFORMED,
    /** No phone number was given, and one is wanted. */
    PHONE_MISSING,
    /** That is no phone number. */
    PHONE_MALFORMED,
    /** Nothing was said about why an account is wanted, and it has to be. */
    MOTIVE_MISSING,
    /** More was said about it than the first argument allows. */
    MOTIVE_TOO_LONG,
    /** The terms of use were not accepted. */
    TERMS_MISSING,
    /** No challenge was answered, and one is due. */
    CHALLENGE_MISSING,
    /** The answer is wrong; the challenge may be tried again. */
    CHALLENGE_WRONG,
    /** The challenge is too old, spent, burned, foreign or forged. */
    CHALLENGE_GONE,
    /** The mail with the link to confirm could not be sent, so nothing was made. */
    MAIL_FAILED,
    /** The page was open too long, or the browser keeps no cookies. */
    FORM_EXPIRED,
    /** The request makes no sense. */
    MALFORMED,
    /** A field was given twice with different values, or in a form it can't have. */
    FIELD_UNUSABLE,
    /** The person pressed "cancel". */
    CANCELLED,
    /** This stream has made an account already. */
    ONE_PER_STREAM,
    /** A signed-in account asked for an account of another name. */
    OTHER_ACCOUNT,
    /** The request needs a signed-in account. */
    NOT_SIGNED_IN,
    /** Who is asking has no account here: another server, or an anonymous session. */
    NO_ACCOUNT,
    /** The server does not let people change their password. */
    PASSWORD_FIXED,
    /** The server does not let people remove their account. */
    REMOVAL_FIXED,
    /** The present password has to be given with the request. */
    CONFIRMATION_NEEDED,
    /** The present password that was given is wrong. */
    CONFIRMATION_WRONG,
    /** Nothing answers at that address. */
    NO_SERVICE,
    /** No such piece of data. */
    NO_DATA,
    /** The invite is unknown, expired, revoked or used up: which of these is not told. */
    INVITE_INVALID,
    /** The invite is for another user name: the first argument. */
    INVITE_NAME,
    /** The member has given out as many invites as they may, or asks for more than that. */
    INVITE_QUOTA,
    /** This is for people who are not signed in. */
    SIGNED_IN,
    /** Who is asking may not do this. */
    FORBIDDEN,
    /** The field that the first argument names has a value that can't be used. */
    FIELD_WRONG,
    /** There is no account of that name. */
    ACCOUNT_UNKNOWN,
    /** The link would lead to a page that can't be reached over https. */
    PAGE_MISSING,
    /** The server keeps its accounts elsewhere, where we can't make any. */
    STORE_READ_ONLY,
    /** There is no group of the name that the first argument gives. */
    GROUP_UNKNOWN,
    /** The account was made, could not be finished, and could not be removed again. */
    HALF_MADE,
    /** The same account stands in an earlier line of the file: the first argument. */
    LINE_TWICE,
    /** The line has more in it than can be kept. */
    LINE_TOO_LONG,
    /** The line was sealed with a secret that is gone, so it can't be read any more. */
    LINE_LOST;

    /** The key of this reason's text in the language files. */
    public String key() {
        return "frontdoor.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
