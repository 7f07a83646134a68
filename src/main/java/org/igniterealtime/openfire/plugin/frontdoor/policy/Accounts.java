package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;

/** The server's user store. Every method throws {@link BrokenException} when the store can't be reached. */
public interface Accounts {

    /** What the store has room for, of a name for people and of an e-mail address, in characters. */
    int LONGEST_DETAIL = 100;

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
     * The same with a name for people. What can't be kept of the two is for the caller to look at before.
     *
     * @param fullName as its owner is called
     */
    boolean create(Localpart name, Password password, Optional<String> fullName, Optional<Email> email);

    /**
     * Makes an account that can't sign in until it is released. There is no moment at which it can.
     *
     * @param email       kept with the account, if there is one
     * @param application what the account is held for: only by that it can be released or removed
     * @return false, and nothing has changed, when the name is taken, also when somebody else was quicker
     */
    boolean createHeld(Localpart name, Password password, Optional<Email> email, String application);

    /**
     * Lets an account sign in that was held for an application.
     *
     * @return false when there is no such account; there may be another of its name
     */
    boolean release(Localpart name, String application);

    /**
     * Removes the account that is held for an application. Another of its name is none of ours, and stays.
     *
     * @return false when the account can sign in by now: it stays
     */
    boolean removeHeld(Localpart name, String application);

    /** How it is with the account that is held for an application; looked at so closely that it can be acted on. */
    Hold hold(Localpart name, String application);

    /** An account that was held for an application is one like any other from now on. */
    void forget(Localpart name, String application);

    /** Whether the store has room for a password of that length and kind. */
    boolean hasRoomFor(Password password);

    /** Whether that is the account's password. */
    boolean verify(Localpart name, Password password);

    /**
     * Whether the account is there and has no password at all: what made it was stopped in the middle. Nobody can sign in
     * to it. False where the store does not tell.
     */
    boolean isHalfMade(Localpart name);

    /**
     * Sets the account's password.
     *
     * @return false, and nothing has changed, when the store does not let passwords be set
     */
    boolean setPassword(Localpart name, Password password);

    /** Removes the account and all that hangs on it: contacts, their subscriptions, group memberships. */
    void remove(Localpart name);
}
