package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;

/**
 * Brings accounts to where their application is: lets them in, or removes them. First what was decided is written down,
 * then the account is dealt with, then that is written down: whoever stops in between, another finishes it later
 * ({@link Housekeeping}), and until then the name stays reserved.
 */
public final class Settling {

    /** After that time, whoever wanted to finish is taken to have stopped. */
    static final Duration PATIENCE = Duration.ofMinutes(10);
    private final Applications applications;
    private final Accounts accounts;
    private final Arrival arrival;
    private final Journal journal;
    private final Clock clock;

    /**
     * Settles those applications.
     *
     * @param arrival told of each account that can sign in from now on
     */
    public Settling(Applications applications, Accounts accounts, Arrival arrival, Journal journal,
                    Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.arrival = arrival;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Ends an application, and does to its account what follows. When that breaks, all is as before; and if not even that
     * can be written down, it is finished later.
     *
     * @param seen    as it was found
     * @param changed the same with what is written down besides its end
     * @return the application as it is now; nothing if somebody else was quicker, or the console has decided otherwise
     */
    Optional<Application> settle(Application seen, Application changed, State end) {
        if (end == State.APPROVED) {
            arrival.require(seen);
        }
        Optional<Application> moved = move(seen, changed, end);
        try {
            return moved.flatMap(this::finish);
        } catch (BrokenException broken) {
            moved.ifPresent(next -> revert(next, seen, broken));
            throw broken;
        }
    }

    /**
     * Settles an application whose account somebody has unlocked or removed in the server's own console, as they wanted it:
     * else it would wait, and its name be reserved, until nobody remembers why.
     */
    void followConsole(Application waiting) {
        State end = switch (accounts.hold(waiting.account(), waiting.id())) {
            case HELD -> State.WAITING;
            case FREE -> State.APPROVED;
            case GONE -> State.EXPIRED;
        };
        if (end != State.WAITING) {
            Application decided = waiting.decided(new Application.Ruling(Application.Ruling.CONSOLE, clock.instant()));
            move(waiting, decided, end).ifPresent(this::finish);
        }
    }

    /** Writes down that it is to end so; nothing if somebody else was quicker. */
    Optional<Application> move(Application seen, Application changed, State end) {
        Instant now = clock.instant();
        Application next = changed.in(end, now, now.plus(PATIENCE));
        return applications.replace(seen, next) ? Optional.of(next) : Optional.empty();
    }

    /**
     * Does to the account what was written down.
     *
     * @return the application as it is now; nothing when somebody did otherwise in the console: the account was removed
     *     before it could be let in, or let in before it could be removed
     */
    Optional<Application> finish(Application decided) {
        boolean approved = decided.status().state() == State.APPROVED;
        boolean done = approved ? accounts.release(decided.account(), decided.id())
                : accounts.removeHeld(decided.account(), decided.id());
        if (done && approved) {
            arrival.letIn(decided);
        }
        Instant now = clock.instant();
        Application end = (done ? decided : decided.in(opposite(decided), now, Application.NEVER)).settled(now);
        if (applications.replace(decided, end)) {
            journal.settled(end);
            forget(end);
        }
        return done ? Optional.of(end) : Optional.empty();
    }

    /** Not before all is written down: until then the account is to be known for ours. Left undone, it does no harm. */
    private void forget(Application end) {
        try {
            if (end.status().state() == State.APPROVED) {
                accounts.forget(end.account(), end.id());
            }
        } catch (BrokenException left) {
            journal.broken(left);
        }
    }

    private void revert(Application moved, Application seen, BrokenException broken) {
        try {
            applications.replace(moved, seen);
        } catch (BrokenException stillBroken) {
            broken.addSuppressed(stillBroken);
        }
    }

    /** What accounts are due that are let in. */
    @FunctionalInterface
    public interface Arrival {

        /** Throws {@link BrokenException} while it is not known yet what that is. Nothing has been decided then. */
        default void require(Application application) {
        }

        /** It can sign in from now on; perhaps told more than once. */
        void letIn(Application application);

        /** This, and something else when it can sign in. */
        default Arrival with(Consumer<Application> besides) {
            Arrival first = this;
            return new Arrival() {
                @Override
                public void require(Application application) {
                    first.require(application);
                }

                @Override
                public void letIn(Application application) {
                    first.letIn(application);
                    besides.accept(application);
                }
            };
        }
    }

    private static State opposite(Application decided) {
        return decided.status().state() == State.APPROVED ? State.EXPIRED : State.APPROVED;
    }
}
