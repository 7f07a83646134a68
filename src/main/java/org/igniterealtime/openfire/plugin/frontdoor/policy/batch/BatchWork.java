package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.HandMade;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Person;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;

/**
 * Works files off, a few lines at a time. One node works on a file as long as it says so again and again; when it stops,
 * another goes on, or the same after a restart. A line that was left in the middle is told apart by its account: made with
 * the password that is sealed in the line, and not before the line was begun, it is ours, and is completed.
 */
public final class BatchWork implements Runnable, AutoCloseable {

    private static final Duration LEASE = Duration.ofMinutes(1);
    /** A lease that is younger is not renewed before the next line. */
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final int AT_ONCE = 25;

    private final Batches batches;
    private final Lines lines;
    private final Strongbox box;
    private final Making making;
    private final Journal journal;
    private final Clock clock;
    private final String node;
    private Instant renewal = Instant.EPOCH;
    private volatile boolean isClosed;

    /**
     * Works off the files of that store.
     *
     * @param node what this node of a cluster is called; the same after a restart, and no other's
     */
    public BatchWork(Batches batches, Lines lines, Strongbox box, Making making, Journal journal, Clock clock, String node) {
        this.batches = batches;
        this.lines = lines;
        this.box = box;
        this.making = making;
        this.journal = journal;
        this.clock = clock;
        this.node = node;
    }

    /** What accounts are made by. */
    public record Making(Vetting vetting, HandMade maker, PasswordLinks links, Accounts accounts, Directory directory,
                         Newcomers newcomers) {
    }

    /** Works off all there is. One thread at a time. */
    @Override
    public void run() {
        for (Batch batch : batches.waiting(node, clock.instant())) {
            if (!isClosed && isLeased(batch)) {
                lines.list(batch.id(), Line.State.WORKING, 0, Batch.MOST_LINES).stream().takeWhile(line -> isHeld(batch))
                        .forEach(line -> recover(batch, line));
                work(batch);
            }
        }
    }

    /** No further line is begun; the rest is done after the next start, or by another node. */
    @Override
    public void close() {
        isClosed = true;
    }

    private void work(Batch batch) {
        while (!isClosed && isLeased(batch)) {
            List<Line> claimed = lines.claim(batch.id(), node, clock.instant(), AT_ONCE);
            if (claimed.isEmpty()) {
                end(batch);
                return;
            }
            claimed.stream().takeWhile(line -> isHeld(batch)).forEach(line -> settle(batch, line, open(batch, line)));
        }
    }

    /** Not while another node has a line of it in hand. */
    private void end(Batch batch) {
        Set<Line.State> left = lines.count(batch.id()).keySet();
        if (!left.contains(Line.State.READY) && !left.contains(Line.State.WORKING)) {
            batches.change(batch.id(), Batch.State.RUNNING, Batch.State.DONE);
        }
    }

    private boolean isLeased(Batch batch) {
        Instant now = clock.instant();
        renewal = now.plus(FRESH);
        return batches.lease(batch.id(), node, now, now.plus(LEASE));
    }

    /** Mails can take long: no other node is to think that this one has stopped, and do the same lines once more. */
    private boolean isHeld(Batch batch) {
        return !isClosed && (clock.instant().isBefore(renewal) || isLeased(batch));
    }

    private Optional<Content> open(Batch batch, Line line) {
        return line.sealed().flatMap(sealed -> box.open(batch.id(), line.number(), sealed));
    }

    private void settle(Batch batch, Line line, Optional<Content> content) {
        if (content.isEmpty()) {
            end(batch, line, Optional.empty(), Optional.of(Problem.of(Reason.LINE_LOST)));
            return;
        }
        Vetting.Verdict verdict = making.vetting().examine(content.get().entry(), batch.options().rules());
        Optional<Problem> problem = verdict.person().isEmpty() ? verdict.problems().stream().findFirst()
                : made(batch, line, verdict.person().get(), content.get());
        end(batch, line, verdict.person(), problem);
    }

    private Optional<Problem> made(Batch batch, Line line, Person person, Content content) {
        AtomicBoolean isUnmailed = new AtomicBoolean();
        return making.maker().make(person, content.password(), account -> mail(batch, line, person, isUnmailed))
                .map(why -> told(why, isUnmailed));
    }

    private void mail(Batch batch, Line line, Person person, AtomicBoolean isUnmailed) {
        if (line.access() == Access.MAIL) {
            PasswordLinks.Link link = making.links().issue(person.account(), person.email(), batch.options().language());
            try {
                making.links().mail(link);
            } catch (BrokenException unsent) {
                isUnmailed.set(true);
                throw unsent;
            }
        }
    }

    private static Problem told(Problem why, AtomicBoolean isUnmailed) {
        return isUnmailed.get() && why.reason() == Reason.UNAVAILABLE ? Problem.of(Reason.MAIL_FAILED) : why;
    }

    /** The account may be there or not; it may even be somebody else's by now. */
    private void recover(Batch batch, Line line) {
        if (!lines.takeOver(batch.id(), line.number(), node)) {
            return;
        }
        Optional<Content> content = open(batch, line);
        Optional<Person> ours = content.flatMap(inside -> ours(line, inside));
        if (ours.isEmpty()) {
            settle(batch, line, content);
            return;
        }
        AtomicBoolean isUnmailed = new AtomicBoolean();
        end(batch, line, ours, making.maker()
                .complete(ours.get(), account -> mail(batch, line, ours.get(), isUnmailed)).map(why -> told(why, isUnmailed)));
    }

    private Optional<Person> ours(Line line, Content content) {
        return making.vetting().read(content.entry()).filter(person -> making.directory().memberSince(person.account())
                .filter(since -> since.equals(Instant.EPOCH) || !since.isBefore(line.since())).isPresent()
                && making.accounts().verify(person.account(), content.password()));
    }

    /** Told once, by whoever has written it down. */
    private void end(Batch batch, Line line, Optional<Person> person, Optional<Problem> problem) {
        boolean isKept = problem.isEmpty() && line.access() == Access.GENERATED;
        String username = person.map(who -> who.account().text()).orElse(line.username());
        if (!lines.settle(batch.id(), line, node, new Lines.Settled(username, problem, isKept, clock.instant()))) {
            return;
        }
        journal.record(Door.CONSOLE, Source.UNKNOWN, problem.map(Decision::refused)
                .orElseGet(() -> new Decision.Admitted(person.orElseThrow().account())));
        person.filter(who -> problem.isEmpty()).ifPresent(who -> making.newcomers().welcome(
                new Newcomer(who.account(), Way.IMPORT, who.name(), batch.options().language())));
    }
}
