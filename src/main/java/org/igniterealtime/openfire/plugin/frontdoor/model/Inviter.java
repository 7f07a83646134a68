package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Optional;

/**
 * Who stands behind an invite.
 *
 * @param account the member; empty when it is the server itself, that is, somebody at its console
 */
public record Inviter(Optional<Localpart> account) {

    /** The server itself. */
    public static final Inviter SERVER = new Inviter(Optional.empty());

    /** A member of this server. */
    public static Inviter member(Localpart account) {
        return new Inviter(Optional.of(account));
    }
}
