package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Clock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Admission;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approvals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Arrivals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Confirmations;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Holding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Housekeeping;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Settling;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.ApplicationTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;

/** Part of the {@link CoreWiring}: what makes accounts wait, and what ends their waiting. */
final class HeldWiring {

    private final ApplicationTable applications;
    private final Admission admission;
    private final Confirmations confirmations;
    private final Approvals approvals;
    private final Housekeeping housekeeping;

    HeldWiring(Supplier<Settings> settings, Database database, Accounts accounts, Correspondence correspondence,
               Journal journal, Limits guesses, Arrivals arrivals, Clock clock, RandomGenerator random) {
        this.applications = new ApplicationTable(database, journal::broken);
        Settling settling = new Settling(applications, accounts, arrivals, journal, clock);
        this.admission = new Admission(accounts, applications,
                new Holding(applications, accounts, settling, correspondence, journal, clock, random), arrivals);
        this.confirmations = new Confirmations(settings, guesses, applications, settling, arrivals::sparesApproval,
                clock);
        this.approvals = new Approvals(applications, settling, correspondence, journal, clock);
        this.housekeeping = new Housekeeping(settings, applications, settling, journal, clock);
    }

    Applications applications() {
        return applications;
    }

    Admission admission() {
        return admission;
    }

    Confirmations confirmations() {
        return confirmations;
    }

    Approvals approvals() {
        return approvals;
    }

    Housekeeping housekeeping() {
        return housekeeping;
    }
}
