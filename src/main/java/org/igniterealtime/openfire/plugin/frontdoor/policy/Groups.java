package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** The server's groups of accounts. Throws {@link BrokenException} when a group can't be changed, or there is none. */
@FunctionalInterface
public interface Groups {

    /** Puts an account into a group; nothing happens if it is in it. */
    void join(Localpart account, String group);
}
