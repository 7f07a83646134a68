package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** How long the making of pictures or sounds takes, for monitoring: how many took at most so long, and how long all took. */
public final class Stopwatch {

    /** The steps; what takes longer than the last is counted apart. */
    public static final List<Duration> STEPS = List.of(5, 10, 25, 50, 100, 250, 500, 1000).stream()
            .map(Duration::ofMillis).toList();

    private final LongSupplier nanos;
    private final AtomicLongArray counts = new AtomicLongArray(STEPS.size() + 1);
    private final LongAdder sum = new LongAdder();

    /**
     * One that has measured nothing.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public Stopwatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The same pictures, measured. */
    public Picture around(Picture picture) {
        return (answer, seed) -> time(() -> picture.draw(answer, seed));
    }

    /** The same sounds, measured. */
    public Voice around(Voice voice) {
        return (digits, tongue, seed) -> time(() -> voice.speak(digits, tongue, seed));
    }

    /** How many took longer than the step before this and at most as long as this; the last is for all that took longer. */
    public long count(int step) {
        return counts.get(step);
    }

    /** How long all of them took. */
    public Duration sum() {
        return Duration.ofNanos(sum.sum());
    }

    private <T> T time(Supplier<T> work) {
        long start = nanos.getAsLong();
        T made = work.get();
        long taken = nanos.getAsLong() - start;
        int step = 0;
        while (step < STEPS.size() && taken > STEPS.get(step).toNanos()) {
            step++;
        }
        counts.incrementAndGet(step);
        sum.add(taken);
        return made;
    }
}
