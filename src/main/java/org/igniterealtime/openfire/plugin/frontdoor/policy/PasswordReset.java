package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Sets a new password for whoever has a link for it. The link is good once, and only for the account that had the name
 * when it was made. Wrong links are counted like wrong invites. Never throws for what a stranger sent.
 */
public final class PasswordReset {

    private final Supplier<Settings> settings;
    private final Reception reception;
    private final OpenInvites invites;
    private final Vault vault;
    private final SignedIn signedIn;
    private final Journal journal;

    /** New passwords for those links. */
    public PasswordReset(Supplier<Settings> settings, Reception reception, OpenInvites invites, Vault vault,
                         SignedIn signedIn, Journal journal) {
        this.settings = settings;
        this.reception = reception;
        this.invites = invites;
        this.vault = vault;
        this.signedIn = signedIn;
        this.journal = journal;
    }

    /**
     * Where passwords are kept, and what they have to be.
     *
     * @param rules what is wrong with a password for an account, if anything
     */
    public record Vault(Accounts accounts, InviterState members, PasswordRules rules) {
    }

    /** Whose password the link is for. Changes nothing: programs that read mail open links, too. */
    public Outcome look(Token token, Source source) {
        return guarded(() -> told(find(token, source, settings.get())));
    }

    /** Sets the password, once, and signs the account out everywhere. */
    public Outcome reset(Token token, Password password, Source source, boolean encrypted) {
        return guarded(() -> {
            Settings now = settings.get();
            if (now.tlsRequired() && !encrypted) {
                return Outcome.refused(Problem.of(Reason.TLS_REQUIRED));
            }
            Reception.Outcome found = find(token, source, now);
            if (found.invite().isEmpty()) {
                return told(found);
            }
            Localpart account = found.invite().get().terms().username().orElseThrow();
            Optional<Problem> problem = vault.rules().examine(password, account, now)
                    .or(() -> set(found.invite().get(), account, password));
            problem.ifPresentOrElse(why -> { }, () -> alone(() -> signedIn.end(account)));
            journal.account(Door.WEB, AccountAction.PASSWORD_CHANGE, account, problem);
            return problem.map(Outcome::refused).orElseGet(() -> Outcome.of(account));
        });
    }

    private Reception.Outcome find(Token token, Source source, Settings now) {
        return reception.look(Optional.of(token), source, now,
                invite -> invite.kind().setsPassword() && isForItsAccount(invite));
    }

    private static Outcome told(Reception.Outcome found) {
        return new Outcome(found.invite().flatMap(each -> each.terms().username()), found.problem());
    }

    /** A name may be removed and given to somebody else, whose password the link is not for. */
    private boolean isForItsAccount(Invite invite) {
        return vault.members().memberSince(invite.terms().username().orElseThrow())
                .filter(since -> !since.isAfter(invite.created())).isPresent();
    }

    private Optional<Problem> set(Invite invite, Localpart account, Password password) {
        Optional<Redemption> claim = invites.claim(invite, Invitee.here(account), Redemptions.Expiry.COUNTS);
        if (claim.isEmpty()) {
            return Optional.of(Problem.of(Reason.INVITE_INVALID));
        }
        boolean done = false;
        try {
            done = vault.accounts().setPassword(account, password);
        } finally {
            if (!done) {
                invites.release(claim.get());
            }
        }
        if (done) {
            alone(() -> invites.complete(claim.get()));
        }
        return done ? Optional.empty() : Optional.of(Problem.of(Reason.PASSWORD_FIXED));
    }

    /** The password is set whatever becomes of this. A use not written down is given back ({@link InviteRepair}). */
    private void alone(Runnable consequence) {
        try {
            consequence.run();
        } catch (BrokenException broken) {
            journal.broken(broken);
        }
    }

    private Outcome guarded(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Outcome.refused(Problem.of(Reason.UNAVAILABLE));
        }
    }

    /**
     * One of the two.
     *
     * @param account whose password it is
     * @param problem why nothing can be done, or was done
     */
    public record Outcome(Optional<Localpart> account, Optional<Problem> problem) {

        static Outcome of(Localpart account) {
            return new Outcome(Optional.of(account), Optional.empty());
        }

        static Outcome refused(Problem problem) {
            return new Outcome(Optional.empty(), Optional.of(problem));
        }
    }
}
