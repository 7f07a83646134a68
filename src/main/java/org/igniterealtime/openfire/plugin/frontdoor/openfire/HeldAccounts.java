package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Sightings.Sight;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Hold;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.lockout.LockOutManager;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserNotFoundException;

/**
 * Accounts that are there and can't sign in, by Openfire's own lock, and bear the mark of the application that they are
 * held for: no other is let in or removed. Openfire tells nobody when its tables can't be written or read, so each step is
 * looked at afterwards.
 */
final class HeldAccounts {

    private final Sightings sightings;
    private final Consumer<Localpart> remover;
    private final Supplier<Password> random;

    /**
     * Held accounts of a server.
     *
     * @param remover removes an account and all that hangs on it
     * @param random  makes passwords that nobody knows
     */
    HeldAccounts(Sightings sightings, Consumer<Localpart> remover, Supplier<Password> random) {
        this.sightings = sightings;
        this.remover = remover;
        this.random = random;
    }

    /** What the account has as long as it is not locked. */
    Password unknown() {
        return random.get();
    }

    /** Marks and locks the account that was just made, and only then gives it its password; or else removes it again. */
    void hold(User made, Localpart name, Password password, String application) {
        try {
            Sightings.mark(name, application);
            LockOutManager.getInstance().disableAccount(name.text(), null, null);
            require(sightings.isLocked(name), "The account could not be locked");
            Object before = key(name);
            made.setPassword(password.reveal());
            require(before == null || !before.equals(key(name)), "The password was not stored");
            made.setName(null);
            require(sightings.of(name, application) == Sight.LOCKED, "The account could not be finished");
        } catch (RuntimeException | UserNotFoundException failed) {
            BrokenException broken = new BrokenException("The account could not be held, and was removed again", failed);
            discard(name, application, broken);
            throw broken;
        }
    }

    /** Lets an account sign in; false if it is gone. */
    boolean release(Localpart name, String application) {
        return switch (sightings.of(name, application)) {
            case LOCKED, FREE -> {
                unlock(name);
                yield true;
            }
            case ABSENT -> {
                unlock(name);
                yield false;
            }
            case ANOTHER, BEING_MADE -> false;
        };
    }

    /** Removes what we hold; false if somebody let it in. */
    boolean removeHeld(Localpart name, String application) {
        switch (sightings.of(name, application)) {
            case LOCKED, BEING_MADE -> remove(name, application);
            case ABSENT -> unlock(name);
            case ANOTHER -> { }
            case FREE -> {
                return false;
            }
        }
        return true;
    }

    /** How it is. */
    Hold hold(Localpart name, String application) {
        return switch (sightings.of(name, application)) {
            case LOCKED, BEING_MADE -> Hold.HELD;
            case FREE -> Hold.FREE;
            case ABSENT, ANOTHER -> Hold.GONE;
        };
    }

    /** An account that was just made can sign in. Openfire's cache may still have the lock of the one before it. */
    void unlockNew(Localpart name) {
        if (LockOutManager.getInstance().isAccountDisabled(name.text())) {
            unlock(name);
        }
    }

    /** Also out of the cache, where a lock outlives its account: the next one of that name is not to find it there. */
    private void unlock(Localpart name) {
        if (!LockOutManager.getLockOutProvider().isReadOnly()) {
            LockOutManager.getInstance().enableAccount(name.text());
            require(!sightings.isLocked(name), "The account could not be unlocked");
        }
    }

    /** The lock goes last: an account that is still there must not be without it. */
    private void remove(Localpart name, String application) {
        remover.accept(name);
        require(sightings.of(name, application) == Sight.ABSENT, "The account was still there after it was removed");
        unlock(name);
    }

    private void discard(Localpart name, String application, BrokenException broken) {
        try {
            remove(name, application);
        } catch (RuntimeException stays) {
            broken.addSuppressed(stays);
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
