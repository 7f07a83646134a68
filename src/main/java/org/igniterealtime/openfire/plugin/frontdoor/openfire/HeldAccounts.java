package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.lockout.LockOutFlag;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserManager;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * Accounts that are there and can't sign in, by Openfire's own lock. Openfire tells nobody when its table of locks can't be
 * written or read, so each step is looked at afterwards, in the table and not in the cache.
 */
final class HeldAccounts {

    /** Stands as the account's full name until it is locked, so that it is known for ours when we stop in between. */
    static final String BEING_MADE = "(Front Door: being made)";
    private final Runnable databaseAnswers;
    private final Consumer<Localpart> remover;
    private final Supplier<Password> random;

    /**
     * Held accounts of a server.
     *
     * @param remover removes an account and all that hangs on it
     * @param random  makes passwords that nobody knows
     */
    HeldAccounts(Runnable databaseAnswers, Consumer<Localpart> remover, Supplier<Password> random) {
        this.databaseAnswers = databaseAnswers;
        this.remover = remover;
        this.random = random;
    }

    /** What the account has as long as it is not locked. */
    Password unknown() {
        return random.get();
    }

    /** Locks the account that was just made, and only then gives it its password; or else removes it again. */
    void hold(User made, Localpart name, Password password) {
        try {
            LockOutManager.getInstance().disableAccount(name.text(), null, null);
            require(isLocked(name), "The account could not be locked");
            Object before = key(name);
            made.setPassword(password.reveal());
            require(before == null || !before.equals(key(name)), "The password was not stored");
            made.setName(null);
            require(!isBeingMade(load(name).orElseThrow()), "The account could not be finished");
        } catch (RuntimeException | UserNotFoundException failed) {
            BrokenException broken = new BrokenException("The account could not be held, and was removed again", failed);
            discard(name, broken);
            throw broken;
        }
    }

    /** Lets an account sign in. */
    boolean release(Localpart name) {
        databaseAnswers.run();
        if (load(name).isEmpty()) {
            databaseAnswers.run();
            return false;
        }
        LockOutManager.getInstance().enableAccount(name.text());
        require(!isLocked(name), "The account could not be unlocked");
        return true;
    }

    /** Whether there is such an account, and it is locked for good. */
    boolean isHeld(Localpart name) {
        databaseAnswers.run();
        return load(name).isPresent() && isLocked(name);
    }

    /** Removes what we hold; false if somebody let it in. */
    boolean removeHeld(Localpart name, Instant since) {
        databaseAnswers.run();
        Optional<User> found = load(name);
        databaseAnswers.run();
        boolean ours = found.filter(user -> !user.getCreationDate().toInstant().isBefore(since)).isPresent();
        if (ours && !isBeingMade(found.get()) && !isLocked(name)) {
            return false;
        }
        if (ours) {
            remove(name);
        }
        return true;
    }

    /** The lock goes last, also out of the server's cache: the next account of that name is not to find it there. */
    private void remove(Localpart name) {
        remover.accept(name);
        LockOutManager.getInstance().enableAccount(name.text());
    }

    private void discard(Localpart name, BrokenException broken) {
        try {
            remove(name);
        } catch (RuntimeException stays) {
            broken.addSuppressed(stays);
        }
    }

    /** Only a lock without an end is ours. "Not found" is also what a database that is down says. */
    private boolean isLocked(Localpart name) {
        LockOutFlag flag = LockOutManager.getLockOutProvider().getDisabledStatus(name.text());
        databaseAnswers.run();
        return flag != null && flag.getStartTime() == null && flag.getEndTime() == null;
    }

    private static boolean isBeingMade(User user) {
        return BEING_MADE.equals(user.getName());
    }

    private static Optional<User> load(Localpart name) {
        try {
            return Optional.of(UserManager.getUserProvider().loadUser(name.text()));
        } catch (UserNotFoundException absent) {
            return Optional.empty();
        }
    }

    /** What changes with the password; nothing where the store does not tell. Locked accounts can't be tried out. */
    private static Object key(Localpart name) throws UserNotFoundException {
        try {
            return AuthFactory.supportsScram() ? AuthFactory.getStoredKey(name.text()) : null;
        } catch (UnsupportedOperationException otherStore) {
            return null;
        }
    }

    private static void require(boolean done, String otherwise) {
        if (!done) {
            throw new BrokenException(otherwise, null);
        }
    }
}
