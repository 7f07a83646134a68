package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.jivesoftware.openfire.XMPPServer;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.ConnectionException;
import org.jivesoftware.openfire.auth.InternalUnauthenticatedException;
import org.jivesoftware.openfire.auth.UnauthorizedException;
import org.jivesoftware.openfire.user.UserNotFoundException;

/** The passwords of accounts that can sign in. */
final class StoredPasswords {

    private final XMPPServer server;
    private final Runnable databaseAnswers;

    StoredPasswords(XMPPServer server, Runnable databaseAnswers) {
        this.server = server;
        this.databaseAnswers = databaseAnswers;
    }

    /** Whether that is the account's password. A locked account has none. */
    boolean verify(Localpart name, Password password) {
        return accepts(password, given -> AuthFactory.authenticate(name.text(), given));
    }

    /** Whether that is the one that is stored. Only the store itself tells without asking whether the account is locked. */
    @SuppressWarnings("deprecation")
    private boolean isStored(Localpart name, Password password) {
        return accepts(password, given -> AuthFactory.getAuthProvider().authenticate(name.text(), given));
    }

    private boolean accepts(Password password, Attempt attempt) {
        databaseAnswers.run();
        try {
            attempt.with(password.reveal());
            return true;
        } catch (UnauthorizedException wrong) {
            databaseAnswers.run();
            return false;
        } catch (ConnectionException | InternalUnauthenticatedException failed) {
            throw new BrokenException("The password could not be looked at", failed);
        }
    }

    /** Sets it; false where the store does not let passwords be set. */
    boolean set(Localpart name, Password password) {
        databaseAnswers.run();
        try {
            server.getUserManager().getUser(name.text()).setPassword(password.reveal());
            if (isStored(name, password)) {
                return true;
            }
            throw new BrokenException("The new password was not stored", null);
        } catch (UnsupportedOperationException readOnly) {
            return false;
        } catch (UserNotFoundException failed) {
            throw new BrokenException("The password could not be set", failed);
        }
    }

    /** Openfire only logs when it could not store the password; and its hybrid store finds no key of accounts that it has. */
    boolean isSet(Localpart name, Password password) {
        try {
            return !AuthFactory.supportsScram() || AuthFactory.getStoredKey(name.text()) != null;
        } catch (UnsupportedOperationException otherStore) {
            return true;
        } catch (UserNotFoundException unknown) {
            return isStored(name, password);
        }
    }

    /** Openfire writes an account down first, and its password after that. */
    boolean isMissing(Localpart name) {
        databaseAnswers.run();
        try {
            return AuthFactory.supportsScram() && AuthFactory.getStoredKey(name.text()) == null;
        } catch (UnsupportedOperationException | UserNotFoundException otherStore) {
            databaseAnswers.run();
            return false;
        }
    }

    /** Tries a password. */
    private interface Attempt {
        void with(String password) throws UnauthorizedException, ConnectionException, InternalUnauthenticatedException;
    }
}
