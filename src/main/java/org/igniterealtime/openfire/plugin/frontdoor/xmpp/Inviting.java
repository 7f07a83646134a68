package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteAddresses;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;

/** What the in-client door asks about invites. */
public record Inviting(Preauth preauth, Introductions introductions, InviteRights rights, InviteRights.People people,
                       Names names, Making making, RandomGenerator random) {

    /**
     * What makes invites, and passes them on.
     *
     * @param issuing makes what was ordered
     * @param post    mails it
     * @param mailing does both for many addresses
     * @param nanos   a clock that only goes forward, in nanoseconds
     * @param letters mails lists, so that no client's stream stands still meanwhile
     */
    public record Making(Function<Issue.Order, Issuance.Outcome> issuing, InvitePost post, InviteMailing mailing,
                         InviteAddresses addresses, LongSupplier nanos, Executor letters) {
    }
}
