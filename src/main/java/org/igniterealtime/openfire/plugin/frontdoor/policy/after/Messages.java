package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import java.util.Locale;

/** Messages from the server's own address. Throws {@code BrokenException} when one can't be sent. */
@FunctionalInterface
public interface Messages {

    /**
     * Sends one. Who has an account here and is not signed in finds it at the next sign-in.
     *
     * @param to   a user name of ours, or a bare address
     * @param text plain
     */
    void send(String to, String text, Locale language);
}
