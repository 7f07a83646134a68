package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.PasswordLinks;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Person;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Vetting;

/**
 * Works on single lines of a file. One that was left in the middle is told apart by its account: made with the password that is
 * sealed in the line, or with none yet, and not before the line was begun, it is ours, and is completed.
 */
final class LineWork {

    private final Lines lines;
    private final Strongbox box;
    private final BatchWork.Making making;
    private final Journal journal;
    private final Clock clock;
    private final String node;

    LineWork(Lines lines, Strongbox box, BatchWork.Making making, Journal journal, Clock clock, String node) {
        this.lines = lines;
        this.box = box;
        this.making = making;
        this.journal = journal;
        this.clock = clock;
        this.node = node;
    }

    /** Works on a line that this node has claimed. */
    void settle(Batch batch, Line line) {
        settle(batch, line, open(batch, line));
    }

    /** Goes on with a line that was left in the middle: the account may be there or not, or even be somebody else's by now. */
    void recover(Batch batch, Line line) {
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
        end(batch, line, verdict.person().or(() -> making.vetting().read(content.get().entry())), problem);
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

    private Optional<Person> ours(Line line, Content content) {
        return making.vetting().read(content.entry()).filter(person -> making.directory().memberSince(person.account())
                .filter(since -> since.equals(Instant.EPOCH) || !since.isBefore(line.since())).isPresent()
                && isOurs(person.account(), content.password()));
    }

    /** Also when all stopped between the account and its password. */
    private boolean isOurs(Localpart account, Password password) {
        return making.accounts().verify(account, password)
                || making.accounts().isHalfMade(account) && making.accounts().setPassword(account, password);
    }

    /** Told once, by whoever has written it down. */
    private void end(Batch batch, Line line, Optional<Person> person, Optional<Problem> problem) {
        boolean isKept = problem.isEmpty() && line.access() == Access.GENERATED;
        String username = person.filter(who -> problem.isEmpty()).map(who -> who.account().text()).orElse(line.username());
        if (!lines.settle(batch.id(), line, node, new Lines.Settled(username, problem, isKept, clock.instant()))) {
            return;
        }
        journal.record(Knock.byHand(batch.by(), person.map(Person::account)), problem.map(Decision::refused)
                .orElseGet(() -> new Decision.Admitted(person.orElseThrow().account())));
        person.filter(who -> problem.isEmpty()).ifPresent(who -> making.newcomers().welcome(
                new Newcomer(who.account(), Way.IMPORT, who.name(), batch.options().language())));
    }
}
