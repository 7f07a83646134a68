package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/**
 * Settles applications whose account was unlocked or removed in the server's own console: at once when the server says
 * so, and otherwise, a part of them at a time, when house is kept.
 */
public final class ConsoleWatch implements Runnable, Consumer<Localpart> {

    private static final int AT_ONCE = 500;

    private final Applications applications;
    private final Settling settling;
    private final Journal journal;
    private final AtomicReference<ApplicationPage.Mark> reached = new AtomicReference<>(ApplicationPage.Mark.START);

    /** Watches over those applications. */
    public ConsoleWatch(Applications applications, Settling settling, Journal journal) {
        this.applications = applications;
        this.settling = settling;
        this.journal = journal;
    }

    /** Something happened to that account; it may be none of ours. Never throws. */
    @Override
    public void accept(Localpart account) {
        guarded(() -> applications.holder(account).filter(found -> found.status().state() == State.WAITING)
                .ifPresent(settling::followConsole));
    }

    /** Looks at the next ones who wait, and begins again after the last. Never throws. */
    @Override
    public void run() {
        guarded(() -> {
            ApplicationPage page = applications.waiting(Optional.empty(), reached.get(), AT_ONCE);
            page.rows().forEach(this::look);
            reached.set(page.next().orElse(ApplicationPage.Mark.START));
        });
    }

    private void look(Application waiting) {
        guarded(() -> settling.followConsole(waiting));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (BrokenException later) {
            journal.broken(later);
        }
    }
}
