package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.LocalDate;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * What happened on one day.
 *
 * @param day      in the server's time zone
 * @param outcomes how often each happened; nothing stands for never
 * @param refused  why nobody got an account, and how often; nothing stands for never
 */
public record DayCounts(LocalDate day, Map<Outcome, Long> outcomes, Map<Reason, Long> refused) {

    /** Copies the numbers. */
    public DayCounts {
        outcomes = Map.copyOf(outcomes);
        refused = Map.copyOf(refused);
    }

    /** A day on which nothing happened. */
    public static DayCounts none(LocalDate day) {
        return new DayCounts(day, Map.of(), Map.of());
    }

    /** How often that happened. */
    public long number(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** How often somebody was refused for that. */
    public long number(Reason reason) {
        return refused.getOrDefault(reason, 0L);
    }
}
