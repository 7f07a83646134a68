package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Who gets an account, judged. Personal, so it prints no more than what the log may have.
 *
 * @param account the name to sign in with, prepared
 * @param name    as they are called
 * @param email   how to reach them
 * @param groups  that there are
 */
public record Person(Localpart account, Optional<String> name, Optional<Email> email, List<String> groups) {

    /** Copies the list. */
    public Person {
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        return "Person(" + account + ")";
    }
}
