package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Awaiting;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * Makes accounts that wait. The application comes first, for it reserves the name; then the account, locked; then the
 * letter. What breaks on the way takes along what was made before it.
 */
public final class Holding {

    private static final int ID_BYTES = 16;
    private final Applications applications;
    private final Accounts accounts;
    private final Settling settling;
    private final Correspondence correspondence;
    private final Journal journal;
    private final Runnable waits;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Held accounts of one server.
     *
     * @param waits  told of each that waits for an administrator from now on
     * @param random a source that nobody can foretell
     */
    public Holding(Applications applications, Accounts accounts, Settling settling, Correspondence correspondence,
                   Journal journal, Runnable waits, Clock clock, RandomGenerator random) {
        this.applications = applications;
        this.accounts = accounts;
        this.settling = settling;
        this.correspondence = correspondence;
        this.journal = journal;
        this.waits = waits;
        this.clock = clock;
        this.random = random;
    }

    /** Makes the account and holds it; refuses when the name is taken, or the letter can't be sent. */
    Admission.Made hold(Attempt attempt, Applicant applicant) {
        Application filed = application(attempt, applicant);
        if (!applications.file(filed)) {
            return Admission.Made.none(Reason.NAME_TAKEN);
        }
        if (!made(filed, attempt)) {
            applications.delete(filed.id());
            return Admission.Made.none(Reason.NAME_TAKEN);
        }
        return attempt.needsConfirmation() ? ask(filed, attempt) : file(filed);
    }

    private boolean made(Application filed, Attempt attempt) {
        try {
            if (applications.find(filed.id()).filter(row -> row.status().state() == State.MAKING).isEmpty()) {
                throw givenUp();
            }
            return accounts.createHeld(filed.account(), attempt.request().password().orElseThrow(),
                    filed.applicant().email(), filed.id());
        } catch (BrokenException broken) {
            discard(filed, broken);
            throw broken;
        }
    }

    private Admission.Made file(Application filed) {
        Application waiting = filed.in(State.WAITING, clock.instant(), Application.NEVER);
        write(filed, waiting);
        waits.run();
        return new Admission.Made(new Decision.Held(filed.account(), Awaiting.APPROVAL), () -> undo(waiting));
    }

    private Admission.Made ask(Application filed, Attempt attempt) {
        Duration patience = attempt.settings().signUp().patience();
        Token token = Token.random(random);
        Instant now = clock.instant();
        Application asked = filed.unconfirmed(token, now, now.plus(patience));
        write(filed, asked);
        try {
            correspondence.askToConfirm(new Addressee(asked.applicant().email().orElseThrow(), asked.account(),
                    asked.applicant().language()), token, patience);
        } catch (BrokenException unsent) {
            journal.broken(unsent);
            if (discard(asked, unsent)) {
                return Admission.Made.none(Reason.MAIL_FAILED);
            }
        }
        return new Admission.Made(new Decision.Held(filed.account(), Awaiting.CONFIRMATION), () -> undo(asked));
    }

    private void write(Application filed, Application next) {
        try {
            if (!applications.replace(filed, next)) {
                accounts.removeHeld(filed.account(), filed.id());
                throw givenUp();
            }
        } catch (BrokenException broken) {
            discard(filed, broken);
            throw broken;
        }
    }

    /**
     * As if nobody had applied. What can't be undone now is undone within minutes: that it is to be is written down first.
     *
     * @return false when the account is in use: the letter did arrive, and the link in it was opened already
     */
    private boolean discard(Application application, BrokenException because) {
        try {
            return undo(application);
        } catch (BrokenException later) {
            because.addSuppressed(later);
            return true;
        }
    }

    private boolean undo(Application application) {
        Optional<Application> gone = settling.move(application, application, State.EXPIRED).flatMap(settling::finish);
        gone.ifPresent(each -> applications.delete(each.id()));
        return gone.isPresent();
    }

    private Application application(Attempt attempt, Applicant applicant) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant now = clock.instant();
        Application.Status making = new Application.Status(State.MAKING, false, now, now.plus(Settling.PATIENCE));
        return new Application(HexFormat.of().formatHex(id), attempt.localpart().orElseThrow(), attempt.request().door(),
                attempt.request().source().toString(), applicant, now, making, Optional.empty(), Optional.empty(),
                Optional.empty(), "");
    }

    /** Housekeeping took us for dead, and the name may be somebody else's by now. */
    private static BrokenException givenUp() {
        return new BrokenException("An application took so long that it was given up", null);
    }
}
