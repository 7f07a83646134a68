package org.igniterealtime.openfire.plugin.frontdoor.it;

import org.jivesoftware.openfire.user.DefaultUserProvider;
import org.jivesoftware.openfire.user.User;
import org.jivesoftware.openfire.user.UserAlreadyExistsException;

/** Openfire's user store over a connection that breaks when accounts are made whose name begins with {@code lost}. */
public final class LosingUsers extends DefaultUserProvider {

    @Override
    public User createUser(String username, String password, String name, String email) throws UserAlreadyExistsException {
        User made = super.createUser(username, password, name, email);
        if (username.startsWith("lost")) {
            throw new IllegalStateException("The answer of the database got lost");
        }
        return made;
    }
}
