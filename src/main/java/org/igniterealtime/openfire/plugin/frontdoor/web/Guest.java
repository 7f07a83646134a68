package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Entitlement;

/**
 * Somebody with a good invite.
 *
 * @param invite as it was looked at
 * @param token  of it
 * @param part   how the token stands in the address of this visit
 */
record Guest(Invite invite, Token token, String part) {

    /** The user name that is kept for them, if one is. */
    Optional<Localpart> name() {
        return invite.terms().username();
    }

    /** What the invite gives a right to. */
    Entitlement right() {
        return new Entitlement(invite);
    }

    /** Who will be in their contact list. */
    List<Localpart> contacts() {
        List<Localpart> contacts = new ArrayList<>(invite.terms().contacts());
        invite.inviter().account().filter(inviter -> invite.kind() == InviteKind.CONTACT && !contacts.contains(inviter))
                .ifPresent(inviter -> contacts.add(0, inviter));
        return contacts;
    }

    /** Has a secret in it, so it does not print itself. */
    @Override
    public String toString() {
        return "Guest(hidden)";
    }
}
