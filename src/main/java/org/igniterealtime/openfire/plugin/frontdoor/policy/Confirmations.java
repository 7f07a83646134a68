package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Opens the links that were mailed: each once, and only as long as it lives. Every method throws {@link BrokenException}
 * when something is broken; then the link is as good as before.
 */
public final class Confirmations {

    private final Supplier<Settings> settings;
    private final Limits guesses;
    private final Applications applications;
    private final Settling settling;
    private final Predicate<Application> sparesApproval;
    private final Runnable waits;
    private final Clock clock;

    /**
     * The links of one server.
     *
     * @param guesses        charged for every link that is looked at
     * @param waits          told of each that waits for an administrator from now on
     * @param sparesApproval whether an applicant has no need of an approval, wherever others do
     */
    public Confirmations(Supplier<Settings> settings, Limits guesses, Applications applications, Settling settling,
                         Predicate<Application> sparesApproval, Runnable waits, Clock clock) {
        this.settings = settings;
        this.guesses = guesses;
        this.applications = applications;
        this.settling = settling;
        this.sparesApproval = sparesApproval;
        this.waits = waits;
        this.clock = clock;
    }

    /** What the link would do. Changes nothing: programs that read mail open links, too. */
    public Confirmation look(Token token, Source source) {
        Optional<Problem> limited = guesses.charge(source, settings.get());
        if (limited.isPresent()) {
            return new Confirmation.Refused(limited.get());
        }
        return open(token).<Confirmation>map(found -> new Confirmation.Open(found.account()))
                .orElseGet(Confirmation.Gone::new);
    }

    /** Confirms, once. */
    public Confirmation confirm(Token token, Source source) {
        Settings now = settings.get();
        Optional<Problem> limited = guesses.charge(source, now);
        if (limited.isPresent()) {
            return new Confirmation.Refused(limited.get());
        }
        return open(token).map(found -> confirm(found, now)).orElseGet(Confirmation.Gone::new);
    }

    private Optional<Application> open(Token token) {
        return applications.findByLink(token.hash()).filter(found -> found.status().state() == State.UNCONFIRMED
                && clock.instant().isBefore(found.status().due()));
    }

    private Confirmation confirm(Application found, Settings now) {
        Instant moment = clock.instant();
        Localpart account = found.account();
        if (now.needsApproval(found.door()) && !sparesApproval.test(found)) {
            boolean isOurs =
                    applications.replace(found, found.confirmed(moment).in(State.WAITING, moment, Application.NEVER));
            if (isOurs) {
                waits.run();
            }
            return isOurs ? new Confirmation.AwaitingApproval(account) : new Confirmation.Gone();
        }
        return settling.settle(found, found.confirmed(moment), State.APPROVED).isPresent()
                ? new Confirmation.Admitted(account) : new Confirmation.Gone();
    }
}
