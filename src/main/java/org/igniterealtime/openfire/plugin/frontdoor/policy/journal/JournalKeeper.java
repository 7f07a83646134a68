package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;

/**
 * Keeps the journal that administrators read. Being told costs nobody any time: what happened is taken into memory, and one thread
 * writes it to the {@link Ledger}. While the database is down, it waits there, and is counted when there is no room for more.
 */
public final class JournalKeeper implements Journal {

    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final Intake intake = new Intake();
    private Batch unwritten = Batch.EMPTY;

    /**
     * A keeper.
     *
     * @param zone the server's time zone, in which days begin
     */
    public JournalKeeper(Ledger ledger, Clock clock, Supplier<ZoneId> zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void record(Knock knock, Decision decision) {
        Optional<String> source = Optional.of(knock.source().toString()).filter(text -> knock.by().isEmpty());
        Who who = new Who(knock.wished(), source, knock.by(), knock.inviter());
        keep(decision.fold(made -> What.of(knock.door(), Outcome.ADMITTED),
                waiting -> What.of(knock.door(), Outcome.HELD),
                refused -> What.refused(knock.door(), Outcome.REFUSED, refused.first().reason())), who);
    }

    @Override
    public void shown(Door door) {
        keep(What.of(door, Outcome.SHOWN), Who.UNKNOWN);
    }

    @Override
    public void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem) {
        Outcome done = switch (action) {
            case PASSWORD_CHANGE -> problem.isPresent() ? Outcome.CHANGE_REFUSED : Outcome.PASSWORD_CHANGED;
            case REMOVAL -> problem.isPresent() ? Outcome.REMOVAL_REFUSED : Outcome.REMOVED;
        };
        keep(new What(Optional.of(door), done, problem.map(Problem::reason)), Who.of(account));
    }

    @Override
    public void settled(Application application) {
        Outcome end = switch (application.status().state()) {
            case APPROVED -> Outcome.APPROVED;
            case DECLINED -> Outcome.DECLINED;
            case MAKING, UNCONFIRMED, WAITING, EXPIRED -> Outcome.EXPIRED;
        };
        keep(What.of(application.door(), end), new Who(Optional.of(application.account()), Optional.of(application.source()),
                application.decision().map(Application.Ruling::by), Optional.empty()));
    }

    @Override
    public void broken(BrokenException broken) {
        Instant now = clock.instant();
        intake.add(Entry.of(now, new What(Optional.empty(), Outcome.BROKEN, Optional.empty()), Who.UNKNOWN)
                .saying(String.valueOf(broken.getMessage())), day(now));
    }

    /**
     * Writes what is ready. What can't be written is tried again the next time.
     *
     * @param isLast whether what still collects is written too
     * @throws BrokenException when it can't be written
     */
    public synchronized void write(boolean isLast) {
        if (!unwritten.isEmpty()) {
            ledger.write(unwritten);
        }
        unwritten = intake.take(clock.instant(), isLast);
        if (!unwritten.isEmpty()) {
            ledger.write(unwritten);
        }
        unwritten = Batch.EMPTY;
    }

    private void keep(What what, Who who) {
        Instant now = clock.instant();
        intake.add(Entry.of(now, what, who), day(now));
    }

    private LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, zone.get());
    }
}
