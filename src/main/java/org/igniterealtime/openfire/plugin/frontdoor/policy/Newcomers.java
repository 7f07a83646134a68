package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;

/** Told of every account once it can be used, whichever way it was made: what the administrator wants done then is done. */
@FunctionalInterface
public interface Newcomers {

    /**
     * Somebody's account is there. To be called once for an account, by whoever made it; returns at once unless more is
     * waiting to be done than can be kept, and never throws.
     */
    void welcome(Newcomer newcomer);
}
