package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Stopwatch;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Family.Sample;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Family.Type;

/**
 * All figures as they are now. What stands in the database is left out while that does not answer, which is a figure of its
 * own: a nought would look like an empty list.
 */
public final class Figures implements Supplier<List<Family>> {

    private final Sources sources;

    /** Figures of those sources. */
    public Figures(Sources sources) {
        this.sources = sources;
    }

    /**
     * Where figures come from. Those of the database throw {@link BrokenException} when it does not answer.
     *
     * @param shown   forms with a challenge
     * @param limits  how often each was reached
     * @param waiting applications that an administrator has to decide on
     * @param open    places of invites that can be used
     * @param used    invites' uses that became an account or a contact, as long as they are kept
     */
    public record Sources(Tally tally, LongSupplier shown, ToLongFunction<Limit> limits, Stopwatch pictures, Stopwatch sounds,
                          LongSupplier waiting, LongSupplier open, LongSupplier used) {
    }

    @Override
    public List<Family> get() {
        List<Family> families = new ArrayList<>(List.of(
                new Family("frontdoor_attempts_total", Type.COUNTER, "Attempts to get an account since the start, by what came of them.",
                        sources.tally().samples()),
                Family.of("frontdoor_forms_total", Type.COUNTER, "Forms with a challenge handed out since the start.",
                        sources.shown().getAsLong()),
                new Family("frontdoor_limits_hit_total", Type.COUNTER, "How often a limit kept somebody out since the start.", limits()),
                time("frontdoor_picture_seconds", "How long pictures took to draw.", sources.pictures()),
                time("frontdoor_sound_seconds", "How long sounds took to make.", sources.sounds())));
        families.addAll(stored());
        return families;
    }

    private List<Family> stored() {
        Optional<Family> waiting = gauge("frontdoor_applications_waiting", "Applications that wait for an administrator.", sources.waiting());
        List<Family> found = new ArrayList<>(List.of(Family.of("frontdoor_database_up", Type.GAUGE,
                "Whether the database answers.", waiting.isPresent() ? 1 : 0)));
        waiting.ifPresent(family -> {
            found.add(family);
            gauge("frontdoor_invites_open", "Places of invites that can be used.", sources.open()).ifPresent(found::add);
            gauge("frontdoor_invites_used", "Uses of invites that are still on record.", sources.used()).ifPresent(found::add);
        });
        return found;
    }

    private static Optional<Family> gauge(String name, String help, LongSupplier value) {
        try {
            return Optional.of(Family.of(name, Type.GAUGE, help, value.getAsLong()));
        } catch (BrokenException down) {
            return Optional.empty();
        }
    }

    private List<Sample> limits() {
        return Arrays.stream(Limit.values()).map(limit ->
                Sample.of(Map.of("limit", Tally.word(limit)), sources.limits().applyAsLong(limit))).toList();
    }

    private static Family time(String name, String help, Stopwatch watch) {
        List<Sample> samples = new ArrayList<>();
        long sum = 0;
        for (int step = 0; step <= Stopwatch.STEPS.size(); step++) {
            sum += watch.count(step);
            String bound = step < Stopwatch.STEPS.size() ? seconds(Stopwatch.STEPS.get(step)) : "+Inf";
            SortedMap<String, String> labels = new TreeMap<>(Map.of("le", bound));
            samples.add(new Sample("_bucket", labels, sum));
        }
        samples.add(new Sample("_sum", new TreeMap<>(), watch.sum().toNanos() / 1e9));
        samples.add(new Sample("_count", new TreeMap<>(), sum));
        return new Family(name, Type.HISTOGRAM, help, samples);
    }

    private static String seconds(Duration step) {
        return String.valueOf(step.toMillis() / 1e3);
    }
}
