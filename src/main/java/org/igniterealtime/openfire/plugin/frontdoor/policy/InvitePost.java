package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Mails invites to whom they are for, within the limits that hold for all our letters. An invite that could not be
 * mailed is there all the same: whoever made it has its link.
 */
public final class InvitePost {

    private static final byte[] WHOLE_SERVER = new byte[0];

    private final Supplier<Settings> settings;
    private final Limiter limiter;
    private final Correspondence correspondence;
    private final Journal journal;

    /** Mail within those limits. */
    public InvitePost(Supplier<Settings> settings, Limiter limiter, Correspondence correspondence, Journal journal) {
        this.settings = settings;
        this.limiter = limiter;
        this.correspondence = correspondence;
        this.journal = journal;
    }

    /**
     * Mails an invite, if there is an address in it. Never throws.
     *
     * @param link that opens it
     */
    public Approval.Letter post(Invite invite, URI link) {
        return invite.terms().mailedTo().map(to -> post(to, invite, link)).orElse(Approval.Letter.NOT_WANTED);
    }

    private Approval.Letter post(Email to, Invite invite, URI link) {
        boolean isWithin = isFree(Limit.MAIL_ADDRESS, to.mailbox().getBytes(StandardCharsets.UTF_8))
                && isFree(Limit.MAIL_SERVER, WHOLE_SERVER);
        if (!isWithin) {
            return Approval.Letter.FAILED;
        }
        try {
            correspondence.invite(new InviteLetter(to, invite.inviter().account(), invite.terms().username(), link,
                    invite.expires(), invite.terms().language().orElse(Locale.ENGLISH)));
            return Approval.Letter.SENT;
        } catch (BrokenException unsent) {
            journal.broken(unsent);
            return Approval.Letter.FAILED;
        }
    }

    private boolean isFree(Limit limit, byte[] key) {
        Permit permit = limiter.take(limit.ordinal(), key, settings.get().rate(limit));
        return permit.refusedFor().isEmpty();
    }
}
