package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.ConnectionException;
import org.jivesoftware.openfire.auth.InternalUnauthenticatedException;
import org.jivesoftware.openfire.auth.UnauthorizedException;
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

    /**
     * The accounts of a server.
     *
     * @param databaseAnswers throws {@link BrokenException} when the database does not answer
     */
    public OpenfireAccounts(XMPPServer server, Runnable databaseAnswers) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
    }

    @Override
    public boolean isReadOnly() {
        return UserManager.getUserProvider().isReadOnly();
    }

    @Override
    public boolean create(Localpart name, Password password) {
        databaseAnswers.run();
        try {
            User made = server.getUserManager().createUser(name.text(), password.reveal(), null, null);
            if (hasPassword(name)) {
                return true;
            }
            server.getUserManager().deleteUser(made);
            throw new BrokenException("The account had no password afterwards, and was removed again", null);
        } catch (UserAlreadyExistsException taken) {
            return false;
        } catch (BrokenException broken) {
            throw broken;
        } catch (RuntimeException failed) {
            return lost(name, failed);
        }
    }

    @Override
    public boolean hasRoomFor(Password password) {
        return PasswordRoom.isEnoughFor(password);
    }

    @Override
    public boolean verify(Localpart name, Password password) {
        databaseAnswers.run();
        try {
            AuthFactory.authenticate(name.text(), password.reveal());
            return true;
        } catch (UnauthorizedException wrong) {
            databaseAnswers.run();
            return false;
        } catch (ConnectionException | InternalUnauthenticatedException failed) {
            throw new BrokenException("The password could not be looked at", failed);
        }
    }

    @Override
    public boolean setPassword(Localpart name, Password password) {
        databaseAnswers.run();
        try {
            server.getUserManager().getUser(name.text()).setPassword(password.reveal());
            if (verify(name, password)) {
                return true;
            }
            throw new BrokenException("The new password was not stored", null);
        } catch (UnsupportedOperationException readOnly) {
            return false;
        } catch (UserNotFoundException failed) {
            throw new BrokenException("The password could not be set", failed);
        }
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

    /** A create that failed: somebody was quicker, or the store is broken. */
    private boolean lost(Localpart name, RuntimeException failed) {
        databaseAnswers.run();
        if (exists(name)) {
            return false;
        }
        throw new BrokenException("The account could not be made", failed);
    }

    private static boolean exists(Localpart name) {
        try {
            UserManager.getUserProvider().loadUser(name.text());
            return true;
        } catch (UserNotFoundException absent) {
            return false;
        }
    }

    /** Openfire only logs when it could not store the password. */
    private static boolean hasPassword(Localpart name) {
        try {
            return !AuthFactory.supportsScram() || AuthFactory.getStoredKey(name.text()) != null;
        } catch (UnsupportedOperationException otherStore) {
            return true;
        } catch (UserNotFoundException failed) {
            return false;
        }
    }
}
