package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;

/** A mail whose only use is to see whether mails arrive. */
@FunctionalInterface
public interface TrialMail {

    /** Sends one, and waits until it is clear what became of it, though not long. */
    Result tryOut(Email to, Locale language);

    /** What became of one. */
    enum Kind {
        /** The mail server took it. */
        SENT,
        /** The mail server said no. */
        REFUSED,
        /** The mail server did not answer in time. */
        LATE,
        /** There was no talking to the mail server. */
        UNREACHED,
        /** Too many other mails were on their way. */
        BUSY,
        /** There is no address to send it from. */
        NO_SENDER
    }

    /**
     * What became of a mail.
     *
     * @param words of the mail server or the network, as they came, in one line; may be empty
     */
    record Result(Kind kind, String words) {
    }
}
