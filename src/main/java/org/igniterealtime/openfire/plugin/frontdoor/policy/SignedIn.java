package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** Who is signed in. Throws {@link BrokenException} when that can't be changed. */
@FunctionalInterface
public interface SignedIn {

    /** Ends all streams of an account, on all nodes: whoever knew the old password has to give the new one. */
    void end(Localpart account);
}
