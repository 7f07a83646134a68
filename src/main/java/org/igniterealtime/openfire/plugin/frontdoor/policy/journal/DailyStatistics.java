package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** The numbers of the last days, out of what the {@link Ledger} counts. */
public final class DailyStatistics implements Statistics {

    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /**
     * Statistics.
     *
     * @param zone the server's time zone, in which days begin
     */
    public DailyStatistics(Ledger ledger, Clock clock, Supplier<ZoneId> zone) {
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public List<DayCounts> last(int days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone.get());
        LocalDate first = today.minusDays(days - 1L);
        Map<LocalDate, List<Count>> found = ledger.counts(first, today).stream().collect(Collectors.groupingBy(Count::day));
        return IntStream.range(0, days).mapToObj(first::plusDays)
                .map(day -> day(day, found.getOrDefault(day, List.of()))).toList();
    }

    private static DayCounts day(LocalDate day, List<Count> counts) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        Map<Reason, Long> refused = new EnumMap<>(Reason.class);
        for (Count count : counts) {
            outcomes.merge(count.what().outcome(), count.number(), Long::sum);
            if (count.what().outcome() == Outcome.REFUSED) {
                count.what().reason().ifPresent(reason -> refused.merge(reason, count.number(), Long::sum));
            }
        }
        return new DayCounts(day, outcomes, refused);
    }
}
