package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.util.function.Predicate;
import org.jivesoftware.openfire.admin.AdminManager;
import org.jivesoftware.openfire.auth.AuthToken;

/** Who may see the console, asked again by our own pages: a filter of the host's is one wrong mapping away from open. */
public final class Administrators implements Predicate<AuthToken> {

    /** Openfire 5's token for an administrator who is locked out; it names nobody. */
    private static final String ONE_TIME = "OneTimeAuthToken";

    private final AdminManager manager;

    /** The administrators of a server. */
    public Administrators(AdminManager manager) {
        this.manager = manager;
    }

    @Override
    public boolean test(AuthToken token) {
        return token.getClass().getSimpleName().equals(ONE_TIME)
                || token.getUsername() != null && manager.isUserAdmin(token.getUsername(), true);
    }
}
