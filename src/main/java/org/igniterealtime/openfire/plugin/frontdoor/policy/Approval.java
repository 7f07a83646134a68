package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Application;

/** What came of an administrator's decision. */
public sealed interface Approval {

    /** Whether the applicant was told. */
    enum Letter {
        /** By mail. */
        SENT,
        /** They gave no address. */
        NOT_WANTED,
        /** The mail could not be sent; the decision stands. */
        FAILED
    }

    /**
     * It is done.
     *
     * @param application as it is now
     */
    record Done(Application application, Letter letter) implements Approval {
    }

    /**
     * Somebody else was quicker, or the console has decided meanwhile.
     *
     * @param application as it is now
     */
    record TooLate(Application application) implements Approval {
    }

    /** There is no such application, or no more. */
    record Gone() implements Approval {
    }
}
