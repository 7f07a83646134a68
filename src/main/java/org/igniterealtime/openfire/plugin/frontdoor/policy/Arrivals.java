package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;

/**
 * Introduces whoever came by an invite: to the inviter, to the contacts and the groups that the invite names. Those who
 * had to wait are introduced when they are let in. One introduction that fails keeps neither the others nor the
 * account from being there.
 */
public final class Arrivals implements Settling.Arrival {

    private final Invites invites;
    private final Redemptions redemptions;
    private final InviterState members;
    private final Contacts contacts;
    private final Groups groups;
    private final Journal journal;

    /** Introductions to those people and groups. */
    public Arrivals(Invites invites, Redemptions redemptions, InviterState members, Contacts contacts, Groups groups,
                    Journal journal) {
        this.invites = invites;
        this.redemptions = redemptions;
        this.members = members;
        this.contacts = contacts;
        this.groups = groups;
        this.journal = journal;
    }

    /** Somebody is here who came by that invite. May be done again: nothing happens twice. */
    void greet(Localpart account, Invite invite) {
        friends(invite).forEach(friend -> alone(() -> befriend(friend, account, invite)));
        invite.terms().groups().forEach(group -> alone(() -> groups.join(account, group)));
    }

    /**
     * The use of an invite is completed just after the letter was sent that asks for a confirmation. Who is quicker, a
     * program perhaps, is to come again: otherwise nobody would know that they came by an invite.
     */
    @Override
    public void require(Application application) {
        if (redemptions.isClaimed(application.account())) {
            throw new BrokenException("An account was to be let in that is just being made", null);
        }
    }

    /** Somebody was let in who had to wait. */
    @Override
    public void letIn(Application application) {
        alone(() -> invite(application).ifPresent(invite -> greet(application.account(), invite)));
    }

    /** Whether the applicant's invite says that nobody has to approve. */
    public boolean sparesApproval(Application application) {
        require(application);
        return invite(application).filter(invite -> invite.terms().skips().contains(InviteTerms.Skip.APPROVAL))
                .isPresent();
    }

    /** Whether the applicant came by an invite. */
    public boolean isInvited(Application application) {
        return invite(application).isPresent();
    }

    /** An earlier account of that name may have come by another invite. Stores keep thousandths of a second. */
    private Optional<Invite> invite(Application application) {
        return redemptions.origin(application.account())
                .filter(use -> use.completed().filter(done ->
                        !done.isBefore(application.created().truncatedTo(ChronoUnit.MILLIS))).isPresent())
                .map(Redemption::invite).flatMap(invites::find);
    }

    private static Set<Localpart> friends(Invite invite) {
        Set<Localpart> friends = new LinkedHashSet<>();
        if (invite.kind() == InviteKind.CONTACT) {
            invite.inviter().account().ifPresent(friends::add);
        }
        friends.addAll(invite.terms().contacts());
        return friends;
    }

    /** Not a stranger who got the name later. */
    private void befriend(Localpart friend, Localpart account, Invite invite) {
        boolean isStill = members.memberSince(friend).filter(since -> !since.isAfter(invite.created())).isPresent();
        if (isStill && !friend.equals(account)) {
            contacts.befriend(friend, account);
        }
    }

    private void alone(Runnable introduction) {
        try {
            introduction.run();
        } catch (BrokenException failed) {
            journal.broken(failed);
        }
    }
}
