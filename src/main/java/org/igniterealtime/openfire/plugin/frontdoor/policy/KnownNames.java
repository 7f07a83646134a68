package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Collection;
import java.util.Set;

/** Which names are in use. Every method throws {@link BrokenException} when the store can't be reached. */
public interface KnownNames {

    /** Those of these names that are of accounts, also of such as are held. */
    Set<String> accounts(Collection<String> names);

    /** Those of these names that are reserved for somebody who has applied. */
    Set<String> applied(Collection<String> names);

    /** Those of these names that are marked as kept by an invite, which may have expired. */
    Set<String> kept(Collection<String> names);
}
