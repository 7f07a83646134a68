package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** Who and what is on the server. Every method throws {@code BrokenException} when that can't be looked up. */
public interface Directory {

    /** Since when there is an account of that name, if there is; the epoch where nobody knows. */
    Optional<Instant> memberSince(Localpart account);

    /** Whether there is a group of that name that accounts can be put into. */
    boolean isGroup(String name);

    /** Groups that accounts can be put into, in order of their names. */
    List<String> groups();
}
