package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.xmpp.packet.PacketError;

/**
 * Refusals as stanza errors: condition and type that clients act on, the old code, and a text in the reader's
 * language.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases">XEP-0077, section 3</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6120#section-8.3.3">RFC 6120, section 8.3.3</a>
 */
final class Conditions {

    private final Texts texts;

    Conditions(Texts texts) {
        this.texts = texts;
    }

    /** The error that tells of a problem. */
    PacketError error(Problem problem, Locale reader) {
        PacketError error = new PacketError(condition(problem.reason()), type(problem.reason()));
        error.setText(texts.of(problem, reader), reader.getLanguage());
        return error;
    }

    private static PacketError.Condition condition(Reason reason) {
        return switch (reason) {
            case CLOSED, WEB_ONLY, INVITE_NEEDED, OTHER_ACCOUNT, NO_ACCOUNT, PASSWORD_FIXED, REMOVAL_FIXED,
                    SIGNED_IN, PAGE_MISSING, STORE_READ_ONLY -> PacketError.Condition.not_allowed;
            case TLS_REQUIRED, CONFIRMATION_NEEDED, CONFIRMATION_WRONG -> PacketError.Condition.not_authorized;
            case TOO_MANY, INVITE_QUOTA -> PacketError.Condition.resource_constraint;
            case UNAVAILABLE, MAIL_FAILED, HALF_MADE, LINE_LOST -> PacketError.Condition.internal_server_error;
            case NAME_MALFORMED -> PacketError.Condition.jid_malformed;
            case NAME_TAKEN, NAME_RESERVED, NAME_KEPT, LINE_TWICE -> PacketError.Condition.conflict;
            case NAME_MISSING, NAME_UNSAFE, NAME_TOO_SHORT, NAME_TOO_LONG, PASSWORD_MISSING, PASSWORD_TOO_SHORT,
                    PASSWORD_TOO_LONG, PASSWORD_WEAK, PASSWORD_MISMATCH, PASSWORD_GUESSABLE, EMAIL_MISSING, EMAIL_MALFORMED,
                    PHONE_MISSING, PHONE_MALFORMED, MOTIVE_MISSING, MOTIVE_TOO_LONG, TERMS_MISSING,
                    CHALLENGE_MISSING, CHALLENGE_WRONG, CHALLENGE_GONE, FORM_EXPIRED, FIELD_UNUSABLE, CANCELLED,
                    INVITE_NAME, ONE_PER_STREAM -> PacketError.Condition.not_acceptable;
            case MALFORMED, FIELD_WRONG, ACCOUNT_UNKNOWN, LINE_TOO_LONG -> PacketError.Condition.bad_request;
            case NOT_SIGNED_IN -> PacketError.Condition.unexpected_request;
            case NO_SERVICE -> PacketError.Condition.service_unavailable;
            case NO_DATA, INVITE_INVALID, GROUP_UNKNOWN -> PacketError.Condition.item_not_found;
            case FORBIDDEN -> PacketError.Condition.forbidden;
        };
    }

    private static PacketError.Type type(Reason reason) {
        return switch (reason) {
            case TLS_REQUIRED, CONFIRMATION_NEEDED, CONFIRMATION_WRONG, FORBIDDEN -> PacketError.Type.auth;
            case TOO_MANY, INVITE_QUOTA, UNAVAILABLE, MAIL_FAILED, NOT_SIGNED_IN, HALF_MADE, LINE_LOST -> PacketError.Type.wait;
            case CLOSED, WEB_ONLY, INVITE_NEEDED, OTHER_ACCOUNT, NO_ACCOUNT, PASSWORD_FIXED, REMOVAL_FIXED, NAME_TAKEN,
                    NAME_RESERVED, NAME_KEPT, LINE_TWICE, NO_SERVICE, NO_DATA, INVITE_INVALID, SIGNED_IN, PAGE_MISSING,
                    STORE_READ_ONLY, GROUP_UNKNOWN -> PacketError.Type.cancel;
            case NAME_MALFORMED, NAME_MISSING, NAME_UNSAFE, NAME_TOO_SHORT, NAME_TOO_LONG, PASSWORD_MISSING,
                    PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_WEAK, PASSWORD_MISMATCH, PASSWORD_GUESSABLE, EMAIL_MISSING,
                    EMAIL_MALFORMED, PHONE_MISSING, PHONE_MALFORMED, MOTIVE_MISSING, MOTIVE_TOO_LONG, TERMS_MISSING,
                    CHALLENGE_MISSING, CHALLENGE_WRONG, CHALLENGE_GONE, FORM_EXPIRED, FIELD_UNUSABLE, CANCELLED,
                    INVITE_NAME, ONE_PER_STREAM, MALFORMED, FIELD_WRONG, ACCOUNT_UNKNOWN, LINE_TOO_LONG -> PacketError.Type.modify;
        };
    }
}
