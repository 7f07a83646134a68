package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * How fast the sign-up page and its parts come, over connections that stay open, from a real Openfire on loopback, load
 * generator on the same machine. In clear text: TLS is Java's and not ours.
 */
public final class PageLoad {

    private static final int CONNECTIONS = 8;
    /** As many as the server draws at a time on two cores; more would be told to wait. */
    private static final int DRAWERS = 2;
    private static final int TOKENS = 512;
    private static final int WARM_UPS = 2;

    private PageLoad() {
    }

    /** Runs all; the first argument is the seconds of a round (6), the second the number of rounds (5). */
    public static void main(String[] arguments) {
        Duration round = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (TrialServer server = unlimited().start()) {
            List<byte[]> page = List.of(PageWire.asking("/register/"));
            measure("GET /register/", server, CONNECTIONS, page, round, rounds);
            measure("picture", server, DRAWERS, files(Kind.PICTURE, ".jpg"), round, rounds);
            measure("picture", server, CONNECTIONS, files(Kind.PICTURE, ".jpg"), round, rounds);
            measure("sound", server, DRAWERS, files(Kind.SOUND, ".wav"), round, rounds);
        }
        System.exit(0);
    }

    private static void measure(String what, TrialServer server, int connections, List<byte[]> requests, Duration round,
                                int rounds) {
        List<Double> rates = new ArrayList<>();
        for (int number = -WARM_UPS; number < rounds; number++) {
            ConcurrentHashMap<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
            double all = Load.rate(connections, round, thread -> asker(server, requests, thread, statuses));
            double good = all * share(statuses);
            if (number >= 0) {
                rates.add(good);
                say("%s, %d connections: %.0f/s, answers %s", what, connections, good, statuses);
            }
        }
        say("%s, %d connections: median %.0f/s", what, connections, LoadBench.percentile(rates, 50));
    }

    private static double share(ConcurrentHashMap<Integer, LongAdder> statuses) {
        long all = statuses.values().stream().mapToLong(LongAdder::sum).sum();
        long good = statuses.getOrDefault(200, new LongAdder()).sum();
        return all == 0 ? 0 : (double) good / all;
    }

    /** Each thread goes through all requests, from a start of its own. */
    private static Runnable asker(TrialServer server, List<byte[]> requests, int thread,
                                  ConcurrentHashMap<Integer, LongAdder> statuses) {
        PageWire wire = new PageWire(server.httpPort());
        Supplier<byte[]> next = new Supplier<>() {
            private int at = thread * requests.size() / CONNECTIONS;

            @Override
            public byte[] get() {
                at = (at + 1) % requests.size();
                return requests.get(at);
            }
        };
        return () -> statuses.computeIfAbsent(wire.get(next.get()), status -> new LongAdder()).increment();
    }

    private static List<byte[]> files(Kind kind, String ending) {
        Solver solver = Solver.known();
        Instant later = Instant.now().plus(Duration.ofHours(1));
        return IntStream.range(0, TOKENS).mapToObj(number -> PageWire.asking("/register/captcha/"
                + solver.sealForPage(kind, Locale.ENGLISH, later) + ending)).toList();
    }

    private static TrialServerBuilder unlimited() {
        return TrialServer.builder().set("frontdoor.secret", Solver.SECRET).set("frontdoor.tls.required", "false")
                .set("frontdoor.limit.form.source", "100000000/1s").set("frontdoor.limit.form.server", "100000000/1s");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
