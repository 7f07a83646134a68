package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import java.util.Locale;

/** Mails to the server's own people. */
@FunctionalInterface
public interface NoticeMail {

    /** Returns once the mail server has taken it; throws {@code BrokenException} when it has not. */
    void send(Email to, Locale language, String subject, String text);
}
