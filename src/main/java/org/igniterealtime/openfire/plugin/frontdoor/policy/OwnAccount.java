package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.StrengthCheck;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** What signed-in people may do to their own account. Never makes one. */
public final class OwnAccount {

    private final Supplier<Settings> settings;
    private final Names names;
    private final PasswordCheck passwords;
    private final StrengthCheck strength;
    private final Limiter wrongPasswords;
    private final Accounts accounts;
    private final Journal journal;

    /** The rules over the server's user store. */
    public OwnAccount(Supplier<Settings> settings, Names names, PasswordCheck passwords, StrengthCheck strength,
                      Limiter wrongPasswords, Accounts accounts, Journal journal) {
        this.settings = settings;
        this.names = names;
        this.passwords = passwords;
        this.strength = strength;
        this.wrongPasswords = wrongPasswords;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** Sets another password, or says why not; then the old one stays. */
    public Optional<Problem> changePassword(AccountRequest request) {
        return journaled(AccountAction.PASSWORD_CHANGE, request, change(request));
    }

    /** Removes the account, or says why not; then all of it stays. */
    public Optional<Problem> remove(AccountRequest request) {
        return journaled(AccountAction.REMOVAL, request, removal(request));
    }

    private Optional<Problem> journaled(AccountAction action, AccountRequest request, Optional<Problem> outcome) {
        journal.account(Door.IN_BAND, action, request.account(), outcome);
        return outcome;
    }

    private Optional<Problem> change(AccountRequest request) {
        Settings now = settings.get();
        if (request.username().isEmpty() || request.password().filter(typed -> !typed.isBlank()).isEmpty()) {
            return because(Reason.MALFORMED);
        }
        return exposed(request, now).or(() -> notOwn(request))
                .or(() -> now.account().passwordChange() ? Optional.empty() : because(Reason.PASSWORD_FIXED))
                .or(() -> passwords.examine(request.password(), Optional.of(request.account()), now.passwords()))
                .or(() -> strength.examine(request.password(), Optional.of(request.account().text()),
                        now.signUp().strength()))
                .or(() -> unconfirmed(request, now))
                .or(() -> attempt(() -> accounts.setPassword(request.account(), request.password().orElseThrow())
                        ? Optional.empty() : because(Reason.PASSWORD_FIXED)));
    }

    private Optional<Problem> removal(AccountRequest request) {
        Settings now = settings.get();
        return exposed(request, now).or(() -> notOwn(request))
                .or(() -> attempt(() -> now.account().removal() && !accounts.isReadOnly()
                        ? Optional.empty() : because(Reason.REMOVAL_FIXED)))
                .or(() -> unconfirmed(request, now))
                .or(() -> attempt(() -> {
                    accounts.remove(request.account());
                    return Optional.empty();
                }));
    }

    private Optional<Problem> exposed(AccountRequest request, Settings now) {
        return now.tlsRequired() && !request.encrypted() ? because(Reason.TLS_REQUIRED) : Optional.empty();
    }

    private Optional<Problem> notOwn(AccountRequest request) {
        boolean own = request.username().map(typed -> names.isName(typed, request.account())).orElse(true);
        return own ? Optional.empty() : because(Reason.OTHER_ACCOUNT);
    }

    /** A present password that was given is looked at also where none is asked for. */
    private Optional<Problem> unconfirmed(AccountRequest request, Settings now) {
        if (request.present().isEmpty()) {
            return now.account().confirm() ? because(Reason.CONFIRMATION_NEEDED) : Optional.empty();
        }
        return attempt(() -> verify(request, now.rate(Limit.CONFIRMATION)));
    }

    private Optional<Problem> verify(AccountRequest request, Rate rate) {
        byte[] key = request.account().text().getBytes(StandardCharsets.UTF_8);
        Permit permit = wrongPasswords.take(Limit.CONFIRMATION.ordinal(), key, rate);
        if (permit.refusedFor().isPresent()) {
            return Optional.of(Problem.tooMany(permit.refusedFor().get()));
        }
        boolean wrong = false;
        try {
            wrong = !accounts.verify(request.account(), request.present().orElseThrow());
            return wrong ? because(Reason.CONFIRMATION_WRONG) : Optional.empty();
        } finally {
            if (!wrong) {
                permit.release();
            }
        }
    }

    private Optional<Problem> attempt(Supplier<Optional<Problem>> work) {
        try {
            return work.get();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return because(Reason.UNAVAILABLE);
        }
    }

    private static Optional<Problem> because(Reason reason) {
        return Optional.of(Problem.of(reason));
    }
}
