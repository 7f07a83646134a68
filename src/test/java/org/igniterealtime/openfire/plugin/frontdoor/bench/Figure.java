package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** One kind of work: how much of it is done in a second, and the processor time of one, which tells more on a busy machine. */
final class Figure {

    private static final int CONNECTIONS = 8;

    final String what;
    private final TrialServer server;
    private final IntFunction<Runnable> work;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> costs = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** A figure of that server; each connection has work of its own. */
    Figure(String what, TrialServer server, IntFunction<Runnable> work) {
        this.what = what;
        this.server = server;
        this.work = work;
    }

    /** A round of that length. */
    void measure(Duration round, boolean counts) {
        LongAdder done = new LongAdder();
        LongAdder refused = new LongAdder();
        Instant from = Instant.now();
        long before = cpuMillis();
        long endsBefore = ownMillis();
        double rate = Load.rate(CONNECTIONS, round, number -> {
            Runnable one = work.apply(number);
            return () -> {
                try {
                    one.run();
                    done.increment();
                } catch (IllegalStateException refusal) {
                    refused.increment();
                }
            };
        });
        double cost = (double) (cpuMillis() - before) / done.sum();
        double end = (double) (ownMillis() - endsBefore) / done.sum();
        say("%s%s: %.0f/s, server %.2f ms, other ends %.2f ms; %d refused", counts ? "" : "(warm-up) ", what, rate, cost, end, refused.sum());
        if (counts) {
            rates.add(rate);
            costs.add(cost);
            ends.add(end);
            spans.add(new Span(from, Instant.now()));
        }
    }

    /** Medians of all rounds that count. */
    void conclude() {
        say("%s: medians %.0f/s, server %.2f ms, other ends %.2f ms", what, LoadBench.percentile(rates, 50),
                LoadBench.percentile(costs, 50), LoadBench.percentile(ends, 50));
    }

    /** Whether that was while a round of this was measured that counts. */
    boolean isMeasured(Instant time) {
        return spans.stream().anyMatch(span -> span.from().isBefore(time) && span.to().isAfter(time));
    }

    private long cpuMillis() {
        return millis(ProcessHandle.of(server.pid()).orElseThrow());
    }

    /** This process, with the load generator and whatever else runs in it, such as the server's database. */
    private static long ownMillis() {
        return millis(ProcessHandle.current());
    }

    private static long millis(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private record Span(Instant from, Instant to) {
    }
}
