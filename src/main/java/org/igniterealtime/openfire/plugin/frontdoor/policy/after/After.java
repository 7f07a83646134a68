package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Does what the administrator wants done for new accounts, in a thread of its own: nobody who registers waits for it.
 * What fails keeps neither the rest from being done nor the account from being there.
 */
public final class After implements Newcomers {

    private final Supplier<AfterSettings> wanted;
    private final List<Action> actions;
    private final Executor executor;
    private final Journal journal;

    /**
     * A row of actions.
     *
     * @param actions  in the order in which they are done
     * @param executor does them, soon; never refuses
     */
    public After(Supplier<AfterSettings> wanted, List<Action> actions, Executor executor, Journal journal) {
        this.wanted = wanted;
        this.actions = List.copyOf(actions);
        this.executor = executor;
        this.journal = journal;
    }

    @Override
    public void welcome(Newcomer newcomer) {
        AfterSettings now = wanted.get();
        if (now.ways().contains(newcomer.way())) {
            alone(() -> executor.execute(() -> actions.forEach(action ->
                    alone(() -> action.steps(newcomer, now).forEach(this::alone)))));
        }
    }

    // One of the outermost edges: the account is there, whatever becomes of this.
    private void alone(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            journal.broken(BrokenException.of("Something that is to be done after an account was made did not work", failed));
        }
    }
}
