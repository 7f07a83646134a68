package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/** Several journals that are all told the same: the server's log, and the one that administrators read. */
public final class Journals implements Journal {

    private final List<Journal> all;

    /** All of these, none of which throws. */
    public Journals(Journal... all) {
        this.all = List.of(all);
    }

    @Override
    public void record(Knock knock, Decision decision) {
        each(journal -> journal.record(knock, decision));
    }

    @Override
    public void shown(Door door) {
        each(journal -> journal.shown(door));
    }

    @Override
    public void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem) {
        each(journal -> journal.account(door, action, account, problem));
    }

    @Override
    public void settled(Application application) {
        each(journal -> journal.settled(application));
    }

    @Override
    public void broken(BrokenException broken) {
        each(journal -> journal.broken(broken));
    }

    private void each(Consumer<Journal> told) {
        all.forEach(told);
    }
}
