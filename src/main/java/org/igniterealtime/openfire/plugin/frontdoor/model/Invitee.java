package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Optional;

/**
 * Who makes use of an invite: an account here, or somebody on another server who uses it to become a contact.
 *
 * @param text the name of an account here (no {@code @} in it), or a bare address elsewhere
 */
public record Invitee(String text) {

    /** The longest that is kept, in characters. Longer addresses elsewhere go the way without an invite. */
    public static final int MAX_LENGTH = 180;

    /** Refuses what could not be kept. */
    public Invitee {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("1 to " + MAX_LENGTH + " characters, not " + text.length());
        }
    }

    /** An account here, there already or just about to be made. */
    public static Invitee here(Localpart account) {
        return new Invitee(account.text());
    }

    /** The account here, if it is one. */
    public Optional<Localpart> account() {
        return text.indexOf('@') < 0 ? Optional.of(new Localpart(text)) : Optional.empty();
    }
}
