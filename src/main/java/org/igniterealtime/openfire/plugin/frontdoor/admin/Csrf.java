package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import javax.servlet.http.HttpSession;

/** The token that tells our forms from those of other sites: one for each session of the console, ours alone. */
final class Csrf {

    /** The hidden field of each form. */
    static final String FIELD = "csrf";

    private static final String ATTRIBUTE = "frontdoor.csrf";

    private final Supplier<String> tokens;

    Csrf(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** The session's token. */
    String of(HttpSession session) {
        synchronized (session) {
            if (session.getAttribute(ATTRIBUTE) instanceof String token) {
                return token;
            }
            String fresh = tokens.get();
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        }
    }

    /** Whether a form came from one of our pages, in the same session. */
    boolean isIn(ConsoleForm form, HttpSession session) {
        return MessageDigest.isEqual(form.text(FIELD).getBytes(StandardCharsets.UTF_8),
                of(session).getBytes(StandardCharsets.UTF_8));
    }
}
