package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Closed-loop load: each of some threads does its work again and again until time is up. */
final class Load implements AutoCloseable {

    private final AtomicBoolean stop = new AtomicBoolean();
    private final LongAdder done = new LongAdder();
    private final List<Thread> threads = new ArrayList<>();
    private final long started = System.nanoTime();

    private Load() {
    }

    /** Starts that many threads, each with work of its own. */
    static Load start(int threads, IntFunction<Runnable> work) {
        Load load = new Load();
        for (int number = 0; number < threads; number++) {
            Runnable own = work.apply(number);
            Thread thread = new Thread(() -> load.loop(own), "load-" + number);
            thread.setDaemon(true);
            load.threads.add(thread);
        }
        load.threads.forEach(Thread::start);
        return load;
    }

    /** How many a second that load does, over that time, after a warm-up of a third of it. */
    static double rate(int threads, Duration time, IntFunction<Runnable> work) {
        try (Load load = start(threads, work)) {
            sleep(time.dividedBy(3));
            long before = load.done.sum();
            long from = System.nanoTime();
            sleep(time);
            return (load.done.sum() - before) * 1e9 / (System.nanoTime() - from);
        }
    }

    /** How many a second since the start. */
    double rate() {
        return done.sum() * 1e9 / (System.nanoTime() - started);
    }

    @Override
    public void close() {
        stop.set(true);
        threads.forEach(Load::join);
    }

    private void loop(Runnable work) {
        while (!stop.get()) {
            work.run();
            done.increment();
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
