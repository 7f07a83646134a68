package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Carries out what an administrator decided on one application or on many: each by itself, so that what breaks at one
 * keeps no other from being done.
 */
public final class Rulings {

    /** The most that can be decided at once. */
    public static final int MOST = 100;

    /** Somebody waits for the answer: what is not begun by then is left as it is, rather than decided without its mail. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Approvals approvals;
    private final AuditLog audit;
    private final Journal journal;
    private final Clock clock;

    /** Decisions that are also written into the server's own log of what administrators do. */
    public Rulings(Approvals approvals, AuditLog audit, Journal journal, Clock clock) {
        this.approvals = approvals;
        this.audit = audit;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is decided. */
    public enum Kind {
        /** They get their account. */
        APPROVE,
        /** They don't. */
        DECLINE
    }

    /**
     * A decision.
     *
     * @param ids  of the applications
     * @param by   the administrator
     * @param word what to write to those who are declined, if anything; plain text
     */
    public record Order(Kind kind, List<String> ids, String by, Optional<String> word) {

        /** Copies the list. One is enough of each. */
        public Order {
            ids = List.copyOf(new LinkedHashSet<>(ids)).subList(0, Math.min(MOST, new LinkedHashSet<>(ids).size()));
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** It is done, and they were written to. */
        MAILED,
        /** It is done; they gave no address. */
        DONE,
        /** It is done, and the mail could not be sent. */
        UNMAILED,
        /** Somebody else was quicker. */
        TOO_LATE,
        /** There is no such application any more. */
        GONE,
        /** Something is broken, and nothing has changed. */
        BROKEN,
        /** Those before it took so long that this one was left as it is. */
        LEFT;

        /** Whether it was done, now. */
        public boolean isDone() {
            return this == MAILED || this == DONE || this == UNMAILED;
        }

        /** Where its text stands in the language files; the text names the account of what was done, or is too late. */
        public String key(Kind kind) {
            String prefix = "frontdoor.waiting." + (isDone() ? word(kind) + "." : "");
            return prefix + word(this);
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What came of the decision on one application.
     *
     * @param now the application as it is, if that is known
     */
    public record Verdict(String id, Optional<Application> now, Outcome outcome) {
    }

    /** Carries it out; tells of each application what came of it. */
    public List<Verdict> carryOut(Order order) {
        Instant end = clock.instant().plus(PATIENCE);
        return order.ids().stream().map(id -> clock.instant().isBefore(end) ? decide(id, order)
                : new Verdict(id, Optional.empty(), Outcome.LEFT)).toList();
    }

    private Verdict decide(String id, Order order) {
        try {
            Approval approval = switch (order.kind()) {
                case APPROVE -> approvals.approve(id, order.by());
                case DECLINE -> approvals.decline(id, order.by(), order.word());
            };
            return verdict(id, approval, order);
        } catch (BrokenException broken) {
            journal.broken(broken);
            return new Verdict(id, Optional.empty(), Outcome.BROKEN);
        }
    }

    private Verdict verdict(String id, Approval approval, Order order) {
        if (approval instanceof Approval.Done done) {
            log(order, done.application().account());
            return new Verdict(id, Optional.of(done.application()), switch (done.letter()) {
                case SENT -> Outcome.MAILED;
                case NOT_WANTED -> Outcome.DONE;
                case FAILED -> Outcome.UNMAILED;
            });
        }
        return approval instanceof Approval.TooLate late ? new Verdict(id, Optional.of(late.application()), Outcome.TOO_LATE)
                : new Verdict(id, Optional.empty(), Outcome.GONE);
    }

    private void log(Order order, Localpart account) {
        audit.record(order.by(), order.kind() == Kind.APPROVE ? "approved an application" : "declined an application",
                account.text());
    }
}
