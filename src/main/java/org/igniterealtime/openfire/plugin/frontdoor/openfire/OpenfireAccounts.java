package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * Openfire's user store. Openfire swallows many failures of the database (an account without a password, a removal
 * that did not happen, "not found" for "can't look"), so each step here is looked at afterwards.
 */
public final class OpenfireAccounts implements Accounts {

    /** What Openfire's table has room for, in characters; a longer address only the application has. */
    private static final int LONGEST_EMAIL = 100;
    private final XMPPServer server;
    private final Runnable databaseAnswers;
    private final StoredPasswords passwords;
    private final HeldAccounts held;

    /**
     * The accounts of a server.
     *
     * @param databaseAnswers throws {@link BrokenException} when the database does not answer
     * @param random          makes passwords that nobody knows
     */
    public OpenfireAccounts(XMPPServer server, Runnable databaseAnswers, Supplier<Password> random) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
        this.passwords = new StoredPasswords(server, databaseAnswers);
        this.held = new HeldAccounts(databaseAnswers, this::remove, random);
    }

    @Override
    public boolean isReadOnly() {
        return UserManager.getUserProvider().isReadOnly();
    }

    @Override
    public boolean create(Localpart name, Password password, Optional<Email> email) {
        Optional<User> made = make(name, password, null, email);
        if (made.isPresent() && !passwords.isSet(name)) {
            server.getUserManager().deleteUser(made.get());
            throw new BrokenException("The account had no password afterwards, and was removed again", null);
        }
        return made.isPresent();
    }

    @Override
    public boolean createHeld(Localpart name, Password password, Optional<Email> email) {
        Optional<User> made = make(name, held.unknown(), HeldAccounts.BEING_MADE, email);
        made.ifPresent(user -> held.hold(user, name, password));
        return made.isPresent();
    }

    @Override
    public boolean release(Localpart name) {
        return held.release(name);
    }

    @Override
    public boolean isHeld(Localpart name) {
        return held.isHeld(name);
    }

    @Override
    public boolean removeHeld(Localpart name, Instant since) {
        return held.removeHeld(name, since);
    }

    @Override
    public boolean hasRoomFor(Password password) {
        return PasswordRoom.isEnoughFor(password);
    }

    @Override
    public boolean verify(Localpart name, Password password) {
        return passwords.verify(name, password);
    }

    @Override
    public boolean setPassword(Localpart name, Password password) {
        return passwords.set(name, password);
    }

    /** Contacts first: Openfire finds no contacts of an account that is gone. */
    @Override
    public void remove(Localpart name) {
        databaseAnswers.run();
        try {
            User user = server.getUserManager().getUser(name.text());
            server.getRosterManager().deleteRoster(server.createJID(name.text(), null));
            GroupManager.getInstance().deleteUser(user);
            server.getUserManager().deleteUser(user);
        } catch (UserNotFoundException failed) {
            throw new BrokenException("The account could not be removed", failed);
        }
        databaseAnswers.run();
        if (exists(name)) {
            throw new BrokenException("The account was still there after it was removed", null);
        }
    }

    /** Makes an account, or nothing when somebody has the name. */
    private Optional<User> make(Localpart name, Password password, String fullName, Optional<Email> email) {
        databaseAnswers.run();
        try {
            return Optional.of(server.getUserManager().createUser(name.text(), password.reveal(), fullName,
                    email.map(Email::text).filter(text -> text.length() <= LONGEST_EMAIL).orElse(null)));
        } catch (UserAlreadyExistsException taken) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            databaseAnswers.run();
            if (exists(name)) {
                return Optional.empty();
            }
            throw new BrokenException("The account could not be made", failed);
        }
    }

    private static boolean exists(Localpart name) {
        try {
            UserManager.getUserProvider().loadUser(name.text());
            return true;
        } catch (UserNotFoundException absent) {
            return false;
        }
    }
}
