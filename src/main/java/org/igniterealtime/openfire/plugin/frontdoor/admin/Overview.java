package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Statistics;

/** Puts the overview together, as things are at the moment. With the database down it shows all that does not stand there. */
public final class Overview {

    private final Doors doors;
    private final List<Supplier<List<Finding>>> health;
    private final LongSupplier waiting;
    private final Statistics statistics;
    private final Consumer<BrokenException> broken;

    /**
     * An overview.
     *
     * @param health  what to ask for findings
     * @param waiting how many wait for a decision
     * @param broken  told of what did not answer
     */
    public Overview(Doors doors, List<Supplier<List<Finding>>> health, LongSupplier waiting, Statistics statistics,
                    Consumer<BrokenException> broken) {
        this.doors = doors;
        this.health = List.copyOf(health);
        this.waiting = waiting;
        this.statistics = statistics;
        this.broken = broken;
    }

    /** The page for somebody who reads that language. */
    OverviewPage page(Locale reader) {
        List<Finding> findings = health.stream().flatMap(each -> each.get().stream())
                .sorted(Comparator.comparing(Finding::level).reversed()).toList();
        boolean shut = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.SHUT);
        return new OverviewPage(doors.cards(shut), ask(waiting::getAsLong), findings,
                ask(() -> History.of(statistics.last(History.DAYS), reader)));
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (BrokenException down) {
            broken.accept(down);
            return Optional.empty();
        }
    }
}
