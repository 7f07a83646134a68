package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who applied for an account told of themselves, judged. Personal, so it does not print itself.
 *
 * @param email    how to reach them
 * @param phone    the same
 * @param motive   why they want an account; may have several lines
 * @param language the one of our languages they read
 */
public record Applicant(Optional<Email> email, Optional<String> phone, Optional<String> motive, Locale language) {

    @Override
    public String toString() {
        return "Applicant(hidden)";
    }
}
