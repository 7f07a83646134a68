package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.util.Locale;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Mails invites. It shares its limits with the letters that confirm addresses: an inviter can't have anybody written to
 * again and again either.
 */
public final class InvitePost {

    private final Supplier<Settings> settings;
    private final MailLimits limits;
    private final Correspondence correspondence;
    private final Journal journal;

    /** Mail within those limits. */
    public InvitePost(Supplier<Settings> settings, Limiter limiter, Correspondence correspondence, Journal journal) {
        this.settings = settings;
        this.limits = new MailLimits(limiter);
        this.correspondence = correspondence;
        this.journal = journal;
    }

    /**
     * Mails an invite, if there is an address in it. Never throws.
     *
     * @param link that opens it
     */
    public Approval.Letter post(Invite invite, URI link) {
        return invite.terms().mailedTo().map(to -> permit(to).problem().isEmpty() && deliver(to, invite, link)
                ? Approval.Letter.SENT : Approval.Letter.FAILED).orElse(Approval.Letter.NOT_WANTED);
    }

    /** Takes a permit for a letter to that address. */
    Claim.Outcome permit(Email to) {
        return limits.take(to, settings.get());
    }

    /** Mails an invite for which a permit was taken. Never throws; returns whether the mail server has taken the letter. */
    boolean deliver(Email to, Invite invite, URI link) {
        try {
            correspondence.invite(new InviteLetter(to, invite.inviter().account(), invite.terms().username(), link,
                    invite.expires(), invite.terms().language().orElse(Locale.ENGLISH)));
            return true;
        } catch (BrokenException unsent) {
            journal.broken(unsent);
            return false;
        }
    }
}
