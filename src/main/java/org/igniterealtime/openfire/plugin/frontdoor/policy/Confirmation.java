package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** What a link that was mailed has come to. */
public sealed interface Confirmation {

    /** It can be confirmed. Nothing has changed yet. */
    record Open(Localpart account) implements Confirmation {
    }

    /** It was confirmed just now, and the account can sign in. */
    record Admitted(Localpart account) implements Confirmation {
    }

    /** It was confirmed just now, and an administrator has to decide. */
    record AwaitingApproval(Localpart account) implements Confirmation {
    }

    /** Unknown, used, expired or revoked: nobody learns which. */
    record Gone() implements Confirmation {
    }

    /** Not looked at: too many requests. */
    record Refused(Problem problem) implements Confirmation {
    }
}
