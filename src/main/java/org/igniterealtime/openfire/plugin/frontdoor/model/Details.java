package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person tells of themselves besides name and password, untrusted and as typed. In-band there is nothing but
 * the language.
 *
 * @param email     how to reach them
 * @param phone     the same
 * @param motive    why they want an account
 * @param terms     whether they accepted the terms of use
 * @param automated whether the form was filled in as only a program would: a field that people don't see, or faster
 *                  than anybody types
 * @param language  the one of our languages they read
 */
public record Details(Optional<String> email, Optional<String> phone, Optional<String> motive, boolean terms,
                      boolean automated, Locale language) {

    /** Nothing told. */
    public static Details none(Locale language) {
        return new Details(Optional.empty(), Optional.empty(), Optional.empty(), false, false, language);
    }

    /** Personal, so it does not print itself. */
    @Override
    public String toString() {
        return "Details(hidden)";
    }
}
