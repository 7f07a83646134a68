package org.igniterealtime.openfire.plugin.frontdoor.policy;

import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The last step of the pipeline: makes the account, to be used at once or to wait, as the door's settings want it. */
public final class Admission {

    private final Accounts accounts;
    private final Applications applications;
    private final Holding holding;

    /** Accounts in that store. */
    public Admission(Accounts accounts, Applications applications, Holding holding) {
        this.accounts = accounts;
        this.applications = applications;
        this.holding = holding;
    }

    /** Makes the account of an attempt that nothing is wrong with; only the name may be taken. */
    Decision admit(Attempt attempt) {
        Settings now = attempt.settings();
        Door door = attempt.request().door();
        Applicant applicant = applicant(attempt.request().details(), now.signUp());
        if (now.needsConfirmation(door) || now.needsApproval(door)) {
            return holding.hold(attempt, applicant);
        }
        Localpart name = attempt.localpart().orElseThrow();
        boolean made = !applications.reserves(name)
                && accounts.create(name, attempt.request().password().orElseThrow(), applicant.email());
        return made ? new Decision.Admitted(name) : Decision.refused(Problem.of(Reason.NAME_TAKEN));
    }

    /** What was not asked for is not kept. */
    private static Applicant applicant(Details details, Settings.SignUp asked) {
        return new Applicant(asked.email().of(details.email()).flatMap(Email::parse),
                asked.phone().of(details.phone()), asked.motive().of(details.motive()).map(text -> text.replaceAll("\\R", "\n")),
                details.language());
    }
}
