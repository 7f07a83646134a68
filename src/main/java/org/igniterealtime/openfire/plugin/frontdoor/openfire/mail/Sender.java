package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import org.igniterealtime.openfire.plugin.frontdoor.model.Email;

/**
 * Who letters are from.
 *
 * @param name the server's, in one line; made so
 */
record Sender(Email address, String name) {

    private static final int LONGEST_NAME = 100;

    /** A name of two lines would be a header of its own. */
    Sender {
        name = Plain.line(name, LONGEST_NAME);
    }
}
