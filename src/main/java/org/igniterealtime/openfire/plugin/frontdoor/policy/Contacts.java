package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** People's contact lists. Changes show in their apps at once. Throws {@link BrokenException} when they can't be kept. */
public interface Contacts {

    /** Makes two accounts of this server contacts who see each other's presence, whatever they were before. */
    void befriend(Localpart one, Localpart other);

    /**
     * Lets somebody of another server see an account's presence, tells them so, and asks for theirs.
     *
     * @param contact their bare address
     */
    void admit(Localpart account, String contact);

    /** Lets an account see the presence of another of this server, which does not see theirs for that. */
    void follow(Localpart account, Localpart contact);

    /**
     * Asks somebody of another server to let an account see their presence.
     *
     * @param contact their bare address
     */
    void ask(Localpart account, String contact);
}
