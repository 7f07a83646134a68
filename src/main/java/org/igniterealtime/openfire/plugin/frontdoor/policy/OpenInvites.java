package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * The invites that are open, as the in-client door needs them. Both methods throw {@link BrokenException} when the store
 * can't be reached, and take as long for a token that never was as for one that is used up, expired or revoked.
 */
public interface OpenInvites {

    /** What the token entitles to, if it is good for an account now. Nothing is used up. */
    Optional<Entitlement> look(Token token);

    /**
     * Uses the token up for a contact of its inviter, atomically: of two who send a single-use token one gets it.
     *
     * @param inviter whose it has to be
     * @param contact the bare address of who sent it; a token that is bound to another is no good
     * @return whether it was good
     */
    boolean claimContact(Token token, Localpart inviter, String contact);
}
