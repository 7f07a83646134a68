package org.igniterealtime.openfire.plugin.frontdoor;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Residents;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteAddresses;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteMailing;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePost;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuota;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issuance;
import org.igniterealtime.openfire.plugin.frontdoor.policy.IssueInvite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.Inviting;

/** Part of the {@link InviteWiring}: what makes invites, and passes them on. */
final class IssuingWiring {

    private final Host host;
    private final Residents people;
    private final InviteRights rights;
    private final Issuance issuance;
    private final InvitePost post;
    private final InviteAddresses addresses;
    private final InviteMailing mailing;

    /**
     * Invites for that store.
     *
     * @param databaseAnswers throws when it does not
     * @param pages           where the page of a path is, while people can reach our pages
     */
    IssuingWiring(Host host, Supplier<Settings> settings, Runnable databaseAnswers, Limiter limiter, Journal journal,
                  Store store, Function<Function<String, String>, Function<String, Optional<URI>>> pages,
                  Correspondence correspondence) {
        this.host = host;
        this.people = new Residents(host.server(), databaseAnswers);
        this.rights = new InviteRights(settings, () -> quota(settings.get().invites()), people);
        this.issuance = new Issuance(new IssueInvite(store.invites(), store.time(), host.random()), rights);
        this.post = new InvitePost(settings, limiter, correspondence, journal);
        this.addresses = new InviteAddresses(settings, new InviteLink(host.server().getServerInfo().getXMPPDomain()),
                pages.apply(token -> InviteLink.landing(token, settings.get().invites().fragment())));
        this.mailing = new InviteMailing(issuance, store.invites()::withdraw, post, addresses::letter, journal);
    }

    /** Where invites are kept. */
    record Store(Invites invites, InviteTime time) {
    }

    InviteRights rights() {
        return rights;
    }

    Residents people() {
        return people;
    }

    /** Makes one invite. */
    Issuance issuance() {
        return issuance;
    }

    /** The addresses of an invite just made. */
    InviteAddresses addresses() {
        return addresses;
    }

    /** Mails one invite. */
    InvitePost post() {
        return post;
    }

    /** Mails invites to many addresses. */
    InviteMailing mailing() {
        return mailing;
    }

    /** What the commands make invites with. */
    Inviting.Making making() {
        return new Inviting.Making(issuance, post, mailing, addresses, host.nanos(), host.chores().letters());
    }

    private static InviteQuota quota(Settings.Invites now) {
        return new InviteQuota(now.perDay(), now.open());
    }
}
