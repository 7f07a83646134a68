package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** The server's lock on accounts: whoever has a locked one can't sign in. */
@FunctionalInterface
public interface Locks {

    /**
     * Locks an account, for good.
     *
     * @throws BrokenException when that can't be done; it is not locked then
     */
    void lock(Localpart account);
}
