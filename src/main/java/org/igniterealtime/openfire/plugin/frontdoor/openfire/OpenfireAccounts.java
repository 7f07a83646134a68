package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Hold;
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

    private final XMPPServer server;
    private final Runnable databaseAnswers;
    private final StoredPasswords passwords;
    private final HeldAccounts held;

    /**
     * The accounts of a server.
     *
     * @param databaseAnswers throws {@link BrokenException} when the database does not answer
     * @param answersNow      the same, and does not believe an answer that was given before it was asked
     * @param random          makes passwords that nobody knows
     */
    public OpenfireAccounts(XMPPServer server, Runnable databaseAnswers, Runnable answersNow, Supplier<Password> random) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
        this.passwords = new StoredPasswords(server, databaseAnswers);
        this.held = new HeldAccounts(new Sightings(answersNow), this::remove, random);
    }

    @Override
    public boolean isReadOnly() {
        return UserManager.getUserProvider().isReadOnly();
    }

    @Override
    public boolean create(Localpart name, Password password, Optional<Email> email) {
        return create(name, password, Optional.empty(), email);
    }

    @Override
    public boolean create(Localpart name, Password password, Optional<String> fullName, Optional<Email> email) {
        Optional<User> made = make(name, password, fullName, email);
        if (made.isPresent() && !passwords.isSet(name, password)) {
            server.getUserManager().deleteUser(made.get());
            throw new BrokenException("The account had no password afterwards, and was removed again", null);
        }
        made.ifPresent(user -> held.unlockNew(name));
        return made.isPresent();
    }

    @Override
    public boolean createHeld(Localpart name, Password password, Optional<Email> email, String application) {
        Optional<User> made = make(name, held.unknown(), Optional.of(Sightings.fullName(application)), email);
        made.ifPresent(user -> held.hold(user, name, password, application));
        return made.isPresent();
    }

    @Override
    public boolean release(Localpart name, String application) {
        databaseAnswers.run();
        return held.release(name, application);
    }

    @Override
    public boolean removeHeld(Localpart name, String application) {
        databaseAnswers.run();
        return held.removeHeld(name, application);
    }

    @Override
    public Hold hold(Localpart name, String application) {
        databaseAnswers.run();
        return held.hold(name, application);
    }

    @Override
    public void forget(Localpart name, String application) {
        databaseAnswers.run();
        Sightings.unmark(name, application);
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
    public boolean isHalfMade(Localpart name) {
        return passwords.isMissing(name);
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
        if (load(name).isPresent()) {
            throw new BrokenException("The account was still there after it was removed", null);
        }
    }

    /** Makes an account, or nothing when somebody has the name. */
    private Optional<User> make(Localpart name, Password password, Optional<String> fullName,
                                Optional<Email> email) {
        databaseAnswers.run();
        try {
            return Optional.of(server.getUserManager().createUser(name.text(), password.reveal(), fullName.orElse(null),
                    email.map(Email::text).filter(text -> text.length() <= LONGEST_DETAIL).orElse(null)));
        } catch (UserAlreadyExistsException taken) {
            return Optional.empty();
        } catch (RuntimeException failed) {
            databaseAnswers.run();
            if (load(name).filter(there -> !isOurs(there, fullName)).isPresent()) {
                return Optional.empty();
            }
            throw new BrokenException("The account could not be made", failed);
        }
    }

    /** It was made after all, and only the answer got lost. */
    private static boolean isOurs(User there, Optional<String> fullName) {
        return fullName.isPresent() && fullName.equals(Optional.ofNullable(there.getName()));
    }

    private static Optional<User> load(Localpart name) {
        try {
            return Optional.of(UserManager.getUserProvider().loadUser(name.text()));
        } catch (UserNotFoundException absent) {
            return Optional.empty();
        }
    }
}
