package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Set;

/** Mends what a {@link Finding} names, when an administrator says so. */
public interface Mender {

    /** The ids that {@link Finding#mend} can have. */
    Set<String> ids();

    /**
     * Mends one thing; nothing happens when it is as it should be already. What was changed is in the server's security
     * audit log afterwards.
     *
     * @param id one of {@link #ids}
     * @param by the administrator
     * @throws BrokenException          when it can't be mended
     * @throws IllegalArgumentException when there is no such id
     */
    void mend(String id, String by);
}
