package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;

/** Remembers all it was told. */
public final class RecordingJournal implements Journal {

    private final List<Decision> decisions = new CopyOnWriteArrayList<>();
    private final List<Knock> knocks = new CopyOnWriteArrayList<>();
    private final List<BrokenException> failures = new CopyOnWriteArrayList<>();
    private final List<String> actions = new CopyOnWriteArrayList<>();
    private final List<String> settled = new CopyOnWriteArrayList<>();
    private final AtomicInteger shown = new AtomicInteger();

    public List<Decision> decisions() {
        return decisions;
    }

    public List<Knock> knocks() {
        return knocks;
    }

    public List<BrokenException> failures() {
        return failures;
    }

    /** Such as {@code REMOVAL alice}, or {@code REMOVAL alice TLS_REQUIRED} when refused. */
    public List<String> actions() {
        return actions;
    }

    /** Such as {@code alice APPROVED}. */
    public List<String> settled() {
        return settled;
    }

    public int shown() {
        return shown.get();
    }

    @Override
    public void record(Knock knock, Decision decision) {
        decisions.add(decision);
        knocks.add(knock);
    }

    @Override
    public void shown(Door door) {
        shown.incrementAndGet();
    }

    @Override
    public void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem) {
        actions.add(action + " " + account + problem.map(why -> " " + why.reason()).orElse(""));
    }

    @Override
    public void settled(Application application) {
        settled.add(application.account() + " " + application.status().state());
    }

    @Override
    public void broken(BrokenException broken) {
        failures.add(broken);
    }
}
