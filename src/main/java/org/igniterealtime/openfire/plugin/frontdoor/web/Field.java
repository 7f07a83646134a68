package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.DetailsCheck;

/** The fields of our forms, and how much of each is shown again when something else was wrong. */
enum Field {
    /** The localpart that is wanted. */
    USERNAME(100),
    /** The password. Never shown again. */
    PASSWORD(0),
    /** The password once more. Never shown again. */
    REPEAT(0),
    /** Where to reach the person. */
    EMAIL(Email.MAX_LENGTH),
    /** The same. */
    PHONE(64),
    /** Why they want an account. */
    MOTIVE(DetailsCheck.MOTIVE_MAX),
    /** Whether they accept the terms of use. */
    TERMS(3),
    /** The challenge that the answer is to. */
    CHALLENGE(128),
    /** The answer. */
    ANSWER(64),
    /** A field that nobody sees; only programs fill it in. */
    WEBSITE(0),
    /** An invite, typed or pasted. */
    INVITE(0),
    /** What {@link FormTokens} makes. */
    TOKEN(0),
    /** The button that was pressed. */
    DO(0);

    /** Those whose values are carried to the next page. */
    static final List<Field> KEPT = List.of(USERNAME, EMAIL, PHONE, MOTIVE, TERMS, CHALLENGE, ANSWER);

    private final int longest;

    Field(int longest) {
        this.longest = longest;
    }

    /** Its name in the form. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** So much of a value as is shown again. */
    String cut(String value) {
        boolean fits = value.codePointCount(0, value.length()) <= longest;
        return fits ? value : value.substring(0, value.offsetByCodePoints(0, longest));
    }

    /** The field that a reason is about; {@link #DO}, which is always there, where it is about none. */
    static Field of(Reason reason) {
        return switch (reason) {
            case NAME_MISSING, NAME_MALFORMED, NAME_UNSAFE, NAME_TOO_SHORT, NAME_TOO_LONG, NAME_TAKEN, NAME_RESERVED,
                    NAME_KEPT, INVITE_NAME ->
                    USERNAME;
            case PASSWORD_MISSING, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_WEAK, PASSWORD_GUESSABLE -> PASSWORD;
            case PASSWORD_MISMATCH -> REPEAT;
            case EMAIL_MISSING, EMAIL_MALFORMED, MAIL_FAILED -> EMAIL;
            case PHONE_MISSING, PHONE_MALFORMED -> PHONE;
            case MOTIVE_MISSING, MOTIVE_TOO_LONG -> MOTIVE;
            case TERMS_MISSING -> TERMS;
            case CHALLENGE_MISSING, CHALLENGE_WRONG, CHALLENGE_GONE -> ANSWER;
            case CLOSED, WEB_ONLY, INVITE_NEEDED, TLS_REQUIRED, TOO_MANY, UNAVAILABLE, FORM_EXPIRED, MALFORMED,
                    FIELD_UNUSABLE, CANCELLED, ONE_PER_STREAM, OTHER_ACCOUNT, NOT_SIGNED_IN, NO_ACCOUNT, PASSWORD_FIXED,
                    REMOVAL_FIXED, CONFIRMATION_NEEDED, CONFIRMATION_WRONG, NO_SERVICE, NO_DATA, INVITE_INVALID, INVITE_QUOTA,
                    SIGNED_IN, FORBIDDEN, FIELD_WRONG, ACCOUNT_UNKNOWN, PAGE_MISSING, STORE_READ_ONLY, GROUP_UNKNOWN,
                    HALF_MADE, LINE_TWICE, LINE_TOO_LONG, LINE_LOST -> DO;
        };
    }
}
