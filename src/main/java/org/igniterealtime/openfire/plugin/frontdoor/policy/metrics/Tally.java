package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;

/** Counts what was decided since the start, by door and reason: a fixed number of counters, whatever strangers do. */
public final class Tally {

    private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

    private record Key(Door door, String outcome, String reason) {
    }

    /** One more decision. */
    public void add(Door door, Decision decision) {
        Key key = decision.fold(admitted -> new Key(door, "admitted", ""),
                held -> new Key(door, "held", word(held.awaiting())),
                refused -> new Key(door, "refused", word(refused.first().reason())));
        counts.computeIfAbsent(key, first -> new LongAdder()).increment();
    }

    /** What there is, and a nought for each door that has seen nothing: or rates would begin with the second. */
    List<Family.Sample> samples() {
        List<Family.Sample> samples = new ArrayList<>();
        for (Door door : Door.values()) {
            for (String outcome : List.of("admitted", "held", "refused")) {
                if (counts.keySet().stream().noneMatch(key -> key.door() == door && key.outcome().equals(outcome))) {
                    samples.add(sample(new Key(door, outcome, ""), 0));
                }
            }
        }
        counts.forEach((key, count) -> samples.add(sample(key, count.sum())));
        samples.sort((one, other) -> one.labels().toString().compareTo(other.labels().toString()));
        return samples;
    }

    private static Family.Sample sample(Key key, long count) {
        Map<String, String> labels = new TreeMap<>(Map.of("door", word(key.door()), "outcome", key.outcome(), "reason", key.reason()));
        return Family.Sample.of(labels, count);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
