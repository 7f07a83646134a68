package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Ends applications that nobody confirmed or decided in time, finishes what was broken off, and forgets what is old. Any
 * number of nodes may do it at once: of each application, one takes care.
 */
public final class Housekeeping implements Runnable {

    private static final int AT_ONCE = 200;
    private final Supplier<Settings> settings;
    private final Applications applications;
    private final Settling settling;
    private final Journal journal;
    private final Clock clock;

    /** Keeps house among those applications. */
    public Housekeeping(Supplier<Settings> settings, Applications applications, Settling settling, Journal journal,
                        Clock clock) {
        this.settings = settings;
        this.applications = applications;
        this.settling = settling;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does what is due now. One application that can't be dealt with does not keep the others waiting. */
    @Override
    public void run() {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.get().retention().applications());
        guarded(() -> each(applications.due(now, AT_ONCE), this::due));
        guarded(() -> each(applications.waitingSince(oldest, AT_ONCE), this::expire));
        guarded(() -> applications.purge(oldest));
    }

    private void each(List<Application> some, Consumer<Application> work) {
        some.forEach(application -> guarded(() -> work.accept(application)));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (BrokenException later) {
            journal.broken(later);
        }
    }

    private void due(Application found) {
        switch (found.status().state()) {
            case MAKING, UNCONFIRMED, WAITING -> expire(found);
            case APPROVED, DECLINED, EXPIRED -> takeOver(found).ifPresent(settling::finish);
        }
    }

    private void expire(Application found) {
        settling.move(found, found, State.EXPIRED).ifPresent(settling::finish);
    }

    /** Whoever was at it has stopped; the next who comes along is not to take it from us. */
    private Optional<Application> takeOver(Application found) {
        Application ours = found.due(clock.instant().plus(Settling.PATIENCE));
        return applications.replace(found, ours) ? Optional.of(ours) : Optional.empty();
    }
}
