package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLetter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Links by which the owner of a new account chooses its password: good once, for some days, and only for the account that
 * has the name now. An invite of a kind of its own, so that {@code PasswordReset} takes it.
 */
public final class PasswordLinks {

    private final Supplier<Settings> settings;
    private final Invites invites;
    private final InviteTime time;
    private final RandomGenerator random;
    private final Function<String, Optional<URI>> landing;
    private final Correspondence correspondence;

    /**
     * Links to our pages.
     *
     * @param random  a source that nobody can foretell
     * @param landing where the page of a token is; nothing while nobody can reach our pages
     */
    public PasswordLinks(Supplier<Settings> settings, Invites invites, InviteTime time, RandomGenerator random,
                         Function<String, Optional<URI>> landing, Correspondence correspondence) {
        this.settings = settings;
        this.invites = invites;
        this.time = time;
        this.random = random;
        this.landing = landing;
        this.correspondence = correspondence;
    }

    /** Whether anybody could open one. */
    public boolean canBeOpened() {
        return landing.apply(Token.NOBODYS.text()).isPresent();
    }

    /** Makes one for an account that is there. Throws {@link BrokenException} when that can't be done. */
    public Link issue(Localpart account, Optional<Email> mailedTo, Locale language) {
        Token token = Token.random(random);
        URI address = landing.apply(token.text())
                .orElseThrow(() -> new BrokenException("Nobody can reach our pages, so there is no link", null));
        Instant now = time.now();
        InviteTerms terms = new InviteTerms(Optional.of(account), List.of(), List.of(), Optional.empty(),
                Optional.of(language), mailedTo, Set.of());
        Invite invite = new Invite(InviteId.of(token), InviteKind.SET_PASSWORD, Inviter.SERVER, Seats.of(1), now,
                now.plus(settings.get().invites().password()), InviteEnd.NONE, terms);
        if (!invites.issue(invite)) {
            throw new BrokenException("A link was not taken by the store", null);
        }
        return new Link(invite, address);
    }

    /** Mails it to where it was made for. Throws {@link BrokenException} when no mail server takes it. */
    public void mail(Link link) {
        InviteTerms terms = link.invite().terms();
        correspondence.welcome(new InviteLetter(terms.mailedTo().orElseThrow(), Optional.empty(), terms.username(),
                link.address(), link.invite().expires(), terms.language().orElse(Locale.ENGLISH)));
    }

    /**
     * A link, which is a secret, so it does not print itself.
     *
     * @param invite  as it is kept
     * @param address that opens it
     */
    public record Link(Invite invite, URI address) {
        @Override
        public String toString() {
            return "Link(hidden)";
        }
    }
}
