package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;

/** The server's user store. Every method throws {@link BrokenException} when the store can't be reached. */
public interface Accounts {

    /** Whether the store can't be written to, such as a directory kept elsewhere. */
    boolean isReadOnly();

    /**
     * Makes an account that can sign in at once.
     *
     * @return false, and nothing has changed, when the name is taken, also when somebody else was quicker
     */
    boolean create(Localpart name, Password password);

    /** Whether the store has room for a password of that length and kind. */
    boolean hasRoomFor(Password password);

    /** Whether that is the account's password. */
    boolean verify(Localpart name, Password password);

    /**
     * Sets the account's password.
     *
     * @return false, and nothing has changed, when the store does not let passwords be set
     */
    boolean setPassword(Localpart name, Password password);

    /** Removes the account and all that hangs on it: contacts, their subscriptions, group memberships. */
    void remove(Localpart name);
}
