package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody whose account was just made, or just let in.
 *
 * @param account  that can sign in from now on
 * @param way      how they came
 * @param name     their own name, if it is known; untrusted
 * @param language the one of our languages they read
 */
public record Newcomer(Localpart account, Way way, Optional<String> name, Locale language) {

    /** Personal, so it prints no more than what the log may have. */
    @Override
    public String toString() {
        return "Newcomer(" + account + ", " + way + ")";
    }
}
