package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Introductions;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;

/**
 * What the in-client door asks about invites.
 *
 * @param issuing makes what was ordered
 * @param post    mails it
 * @param landing where the page of an invite's token is, if people can reach it
 * @param nanos   a clock that only goes forward
 */
public record Inviting(Preauth preauth, Introductions introductions, InviteRights rights, InviteRights.People people,
                       Names names, Function<Issue.Order, Issuance.Outcome> issuing, InvitePost post,
                       Function<String, Optional<URI>> landing, RandomGenerator random, LongSupplier nanos) {
}
