package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * People who ask an account of ours to be a contact, and have an invite of its owner: they are not asked about any more.
 * Everything else goes the ordinary way, and nobody can see that it was not good.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0379.html#server">XEP-0379: Pre-Authenticated Roster Subscription</a>
 */
public final class Introductions {

    private final Supplier<Settings> settings;
    private final Limiter guesses;
    private final OpenInvites invites;
    private final Contacts contacts;
    private final Journal journal;

    /** The rules over the store of invites and people's contact lists. */
    public Introductions(Supplier<Settings> settings, Limiter guesses, OpenInvites invites, Contacts contacts,
                         Journal journal) {
        this.settings = settings;
        this.guesses = guesses;
        this.invites = invites;
        this.contacts = contacts;
        this.journal = journal;
    }

    /**
     * Somebody sends an invite along with their wish. Never throws.
     *
     * @param sent untrusted
     * @return whether they are contacts now
     */
    public boolean present(String sent, Localpart inviter, Newcomer newcomer) {
        try {
            return Token.parse(sent).filter(token -> claim(token, inviter, newcomer)).isPresent();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return false;
        }
    }

    private boolean claim(Token token, Localpart inviter, Newcomer newcomer) {
        byte[] who = ("@" + newcomer.counted()).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        Permit guess = guesses.take(Limit.INVITE_GUESS_SOURCE.ordinal(), who,
                settings.get().rate(Limit.INVITE_GUESS_SOURCE));
        if (guess.refusedFor().isPresent()) {
            return false;
        }
        Optional<Redemption> claim = invites.look(token).filter(invite -> isOf(invite, inviter)).flatMap(invite ->
                newcomer.invitee().flatMap(user -> invites.claim(invite, user, Redemptions.Expiry.COUNTS)));
        claim.ifPresent(taken -> {
            guess.release();
            link(taken, inviter, newcomer);
        });
        return claim.isPresent();
    }

    private static boolean isOf(Invite invite, Localpart inviter) {
        return invite.kind() == InviteKind.CONTACT && invite.inviter().equals(Inviter.member(inviter));
    }

    /** That it took too long is no reason to take a contact away again: the invite then is good for one more. */
    private void link(Redemption claim, Localpart inviter, Newcomer newcomer) {
        boolean linked = false;
        try {
            newcomer.account().ifPresentOrElse(account -> contacts.befriend(inviter, account),
                    () -> contacts.admit(inviter, newcomer.address()));
            linked = true;
        } finally {
            if (!linked) {
                invites.release(claim);
            }
        }
        invites.complete(claim);
    }

    /**
     * Who would like to be a contact.
     *
     * @param address their bare address
     * @param domain  their server
     * @param account theirs, if it is one of this server
     */
    public record Newcomer(String address, String domain, Optional<Localpart> account) {

        /** Whose guesses are counted together: an account's of ours, or a whole other server's. */
        String counted() {
            return account.isPresent() ? address : domain;
        }

        /** As the store knows them; too long an address is none. */
        Optional<Invitee> invitee() {
            return account.map(Invitee::here).or(() -> Optional.of(address)
                    .filter(text -> text.length() <= Invitee.MAX_LENGTH).map(Invitee::new));
        }
    }
}
