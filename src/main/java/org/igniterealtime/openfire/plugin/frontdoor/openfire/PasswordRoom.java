package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.jivesoftware.openfire.auth.AuthFactory;
import org.jivesoftware.openfire.auth.DefaultAuthProvider;
import org.jivesoftware.util.JiveGlobals;

/**
 * What Openfire's own table has room for. It keeps a password encrypted in a column of 255 characters, or in the open in one
 * of 32, or (hashed only) not at all; one that does not fit is lost with no more than a line in the log, and the account
 * would be without.
 */
final class PasswordRoom {

    private static final int ENCRYPTED = 255;
    /** What is not longer fits in any case. */
    private static final int PLAIN = 32;

    private PasswordRoom() {
    }

    static boolean isEnoughFor(Password password) {
        String secret = password.reveal();
        return secret.length() <= PLAIN || !AuthFactory.isProviderInstanceOf(DefaultAuthProvider.class)
                || JiveGlobals.getBooleanProperty("user.scramHashedPasswordOnly")
                || !JiveGlobals.getBooleanProperty("user.usePlainPassword") && fitsEncrypted(secret);
    }

    private static boolean fitsEncrypted(String secret) {
        try {
            String encrypted = AuthFactory.encryptPassword(secret);
            return encrypted != null && encrypted.length() <= ENCRYPTED;
        } catch (UnsupportedOperationException keptInTheOpen) {
            return false;
        }
    }
}
