package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;

/** The server's user store. Every method throws {@link BrokenException} when the store can't be reached. */
public interface Accounts {

    /** Whether the store can't be written to, such as a directory kept elsewhere. */
    boolean isReadOnly();

    /**
     * Makes an account that can sign in at once.
     *
     * @param email kept with the account, if there is one
     * @return false, and nothing has changed, when the name is taken, also when somebody else was quicker
     */
    boolean create(Localpart name, Password password, Optional<Email> email);

    /**
     * Makes an account that can't sign in until it is released. There is no moment at which it can.
     *
     * @param email kept with the account, if there is one
     * @return false, and nothing has changed, when the name is taken, also when somebody else was quicker
     */
    boolean createHeld(Localpart name, Password password, Optional<Email> email);

    /**
     * Lets an account sign in that was held.
     *
     * @return false when there is no such account
     */
    boolean release(Localpart name);

    /** Whether there is such an account and it can't sign in. */
    boolean isHeld(Localpart name);

    /**
     * Removes an account that is held. One that is older than {@code since} is none of ours, and stays.
     *
     * @return false when there is such an account, made since then, that can sign in: it stays
     */
    boolean removeHeld(Localpart name, Instant since);

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
