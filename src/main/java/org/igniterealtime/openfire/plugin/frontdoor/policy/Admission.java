package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The last step of the pipeline: makes the account, to be used at once or to wait, as the door's settings want it. */
public final class Admission {

    private final Accounts accounts;
    private final Applications applications;
    private final Holding holding;
    private final Arrivals arrivals;
    private final Newcomers newcomers;

    /** Accounts in that store. */
    public Admission(Accounts accounts, Applications applications, Holding holding, Arrivals arrivals,
                     Newcomers newcomers) {
        this.accounts = accounts;
        this.applications = applications;
        this.holding = holding;
        this.arrivals = arrivals;
        this.newcomers = newcomers;
    }

    /** Makes the account of an attempt that nothing is wrong with; only the name may be taken. */
    Made admit(Attempt attempt) {
        Applicant applicant = applicant(attempt.request().details(), attempt.settings().signUp());
        if (attempt.needsConfirmation() || attempt.needsApproval()) {
            return holding.hold(attempt, applicant);
        }
        Localpart name = attempt.localpart().orElseThrow();
        boolean made = !applications.reserves(name)
                && accounts.create(name, attempt.request().password().orElseThrow(), applicant.email());
        return made ? new Made(new Decision.Admitted(name), () -> accounts.remove(name),
                () -> welcome(name, attempt)) : Made.none(Reason.NAME_TAKEN);
    }

    private void welcome(Localpart name, Attempt attempt) {
        attempt.invited().ifPresent(right -> arrivals.greet(name, right.invite()));
        Way way = attempt.invited().isPresent() ? Way.INVITE : Way.through(attempt.request().door());
        newcomers.welcome(new Newcomer(name, way, Optional.empty(), attempt.request().details().language()));
    }

    /**
     * What was made, if anything.
     *
     * @param undo    removes it again
     * @param welcome what is due when it stays
     */
    record Made(Decision decision, Runnable undo, Runnable welcome) {

        /** An account that waits; what it is due comes when it is let in. */
        Made(Decision decision, Runnable undo) {
            this(decision, undo, () -> { });
        }

        /** Removes it again. Who looks after the server has to know of an account that stays and that nobody was told of. */
        void takeBack(Localpart name) {
            try {
                undo.run();
            } catch (BrokenException stays) {
                throw new BrokenException("The account " + name + " was made, but what it costs could not be had in the end, "
                        + "and it could not be removed: please look for it in the console", stays);
            }
        }

        /** Nothing. */
        static Made none(Reason why) {
            return new Made(Decision.refused(Problem.of(why)), () -> { });
        }
    }

    /** What was not asked for is not kept. */
    private static Applicant applicant(Details details, Settings.SignUp asked) {
        return new Applicant(asked.email().of(details.email()).flatMap(Email::parse),
                asked.phone().of(details.phone()), asked.motive().of(details.motive()).map(text -> text.replaceAll("\\R", "\n")),
                details.language());
    }
}
