package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;

/**
 * An invite as an administrator typed it, before anybody looked whether it can be made. Personal, so it does not print
 * itself.
 *
 * @param kind  what it is to be good for
 * @param typed what stands in the fields; those that are not there are empty
 * @param skips what the newcomer is to be spared
 */
public record InviteDraft(InviteKind kind, Map<Field, String> typed, Set<InviteTerms.Skip> skips) {

    /** Copies both. */
    public InviteDraft {
        typed = Map.copyOf(typed);
        skips = Set.copyOf(skips);
    }

    /** What was typed in a field, as it stands. */
    public String text(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** What was typed in a field, unless that is nothing but blanks. */
    public Optional<String> given(Field field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    @Override
    public String toString() {
        return "InviteDraft(hidden)";
    }

    /** Its fields. */
    public enum Field {
        /** The member in whose name it is made; the server's own if nobody is named. */
        INVITER,
        /** The name that is kept; of a new password: whose. */
        USERNAME,
        /** How often it can be used. */
        USES,
        /** How long it is good for: a number and {@code h} or {@code d}. */
        LIFETIME,
        /** One group in each line. */
        GROUPS,
        /** User names of people the newcomer starts with. */
        CONTACTS,
        /** For whoever looks through the invites later. */
        NOTE,
        /** The tag of one of our languages. */
        LANGUAGE,
        /** Where the link is mailed. */
        EMAIL;

        /** Its name in forms and language files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
