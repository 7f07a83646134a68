package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an invite says about the account that comes of it. The names and texts of other people are personal, so it
 * does not print itself.
 *
 * @param username the only name it can be used for; kept free for it as long as it is open. Of a password reset: whose
 * @param groups   the new account is put into
 * @param contacts the new account starts with, and they with it: the inviter too, if so wanted
 * @param note     for whoever looks through the invites later
 * @param language of the page and the mail, if the inviter chose one
 * @param mailedTo where the link was sent
 * @param skips    what the new account is spared
 */
public record InviteTerms(Optional<Localpart> username, List<String> groups, List<Localpart> contacts,
                          Optional<Note> note, Optional<Locale> language, Optional<Email> mailedTo, Set<Skip> skips) {

    /** The longest list, in characters, with one more for each entry. */
    public static final int LONGEST_LIST = 1000;

    private static final int LONGEST_TAG = 35;

    /** Copies the lists; refuses what could not be kept. */
    public InviteTerms {
        groups = List.copyOf(groups);
        contacts = List.copyOf(contacts);
        skips = Set.copyOf(skips);
        require(groups.stream().noneMatch(group -> group.isEmpty() || group.chars().anyMatch(Character::isISOControl)));
        require(String.join(" ", groups).length() <= LONGEST_LIST);
        require(contacts.stream().map(Localpart::text).collect(Collectors.joining(" ")).length() <= LONGEST_LIST);
        require(language.map(Locale::toLanguageTag).orElse("").length() <= LONGEST_TAG);
    }

    /** Nothing special. */
    public static InviteTerms none() {
        return new InviteTerms(Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(),
                Optional.empty(), EnumSet.noneOf(Skip.class));
    }

    /** The same, good for one name only. */
    public InviteTerms named(Localpart name) {
        return new InviteTerms(Optional.of(name), groups, contacts, note, language, mailedTo, skips);
    }

    /** The same with a note on it. */
    public InviteTerms noted(Note text) {
        return new InviteTerms(username, groups, contacts, Optional.of(text), language, mailedTo, skips);
    }

    @Override
    public String toString() {
        return "InviteTerms(hidden)";
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("an invite can't carry that");
        }
    }

    /** What a newcomer may be spared. */
    public enum Skip {
        /** Nobody has to approve the account. */
        APPROVAL,
        /** No challenge has to be solved. */
        CHALLENGE
    }
}
