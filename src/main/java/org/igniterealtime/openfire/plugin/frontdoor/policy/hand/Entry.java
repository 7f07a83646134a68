package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.List;

/**
 * What an administrator wrote about one account, untrusted and as typed; empty where nothing was. Personal, so it does not
 * print itself.
 *
 * @param username the name to sign in with
 * @param name     as its owner is called
 * @param email    how to reach them
 * @param groups   to put the account into
 */
public record Entry(String username, String name, String email, List<String> groups) {

    /** Copies the list. */
    public Entry {
        groups = List.copyOf(groups);
    }

    @Override
    public String toString() {
        return "Entry(hidden)";
    }
}
