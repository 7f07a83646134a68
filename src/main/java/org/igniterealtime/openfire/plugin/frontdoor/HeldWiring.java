package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Clock;
import java.util.function.Supplier;
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
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Settling;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.LetIn;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.ApplicationTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;

/** Part of the {@link CoreWiring}: what makes accounts wait, and what ends their waiting. */
final class HeldWiring {

    private final Admission admission;
    private final Confirmations confirmations;
    private final Approvals approvals;
    private final Housekeeping housekeeping;
    private final Applications applications;
    private final Settling settling;
    private final Watch watch;

    HeldWiring(Supplier<Settings> settings, Database database, Accounts accounts, Correspondence correspondence,
               Journal journal, Limits guesses, Arrivals arrivals, Newcomers newcomers, Spent spent, Watch.Post watchers,
               Host host) {
        Clock clock = host.clock();
        this.applications = new ApplicationTable(database, journal::broken);
        this.watch = new Watch(settings, applications, watchers, journal, host.chores().executor(), host.nanos());
        LetIn letIn = new LetIn(newcomers, arrivals::isInvited, spent, clock, journal);
        this.settling = new Settling(applications, accounts, arrivals.with(letIn), journal, clock);
        this.admission = new Admission(accounts, applications,
                new Holding(applications, accounts, settling, correspondence, journal, watch::arrived, clock,
                        host.random()), arrivals, newcomers);
        this.confirmations = new Confirmations(settings, guesses, applications, settling, arrivals::sparesApproval,
                watch::arrived, clock);
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

    Settling settling() {
        return settling;
    }

    /** Tells of those who have come to wait. */
    Watch watch() {
        return watch;
    }
}
