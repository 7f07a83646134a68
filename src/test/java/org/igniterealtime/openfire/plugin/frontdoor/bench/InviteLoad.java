package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * How many friends can come at a time by invites, and what our part in the set-up of a stream costs; over real sockets,
 * against a real Openfire on loopback, load generator on the same machine. Beside the rate stands the server's own
 * processor time for each, which tells more than the rate on a machine that others use, too.
 */
public final class InviteLoad {

    private static final int CONNECTIONS = 8;
    private static final int INVITERS = 200;

    private final Duration round;
    private final int rounds;

    private InviteLoad(Duration round, int rounds) {
        this.round = round;
        this.rounds = rounds;
    }

    /** Runs {@code redeem}, {@code features} or both; two numbers are the seconds of a round (6) and the rounds (5). */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        List<Integer> numbers = words.stream().filter(word -> word.matches("\\d+")).map(Integer::valueOf).toList();
        InviteLoad load = new InviteLoad(Duration.ofSeconds(numbers.isEmpty() ? 6 : numbers.get(0)),
                numbers.size() < 2 ? 5 : numbers.get(1));
        if (!words.contains("features")) {
            load.redeem();
        }
        if (!words.contains("redeem")) {
            load.features();
        }
        System.exit(0);
    }

    /** Stream, token, account and both contact lists; and the parts of that, to compare with. */
    private void redeem() {
        try (TestDatabase database = new TestDatabase();
                TrialServer server = unlimited().withDatabase(database.url(), "sa", "").heap("1g").start()) {
            Vouchers vouchers = new Vouchers(server, database, INVITERS);
            List<Figure> figures = List.of(
                    new Figure("accounts, open to all, clear text", server, CONNECTIONS, n -> Asks.account(server)),
                    new Figure("redemptions, clear text", server, CONNECTIONS, n -> vouchers.redeem(() -> Wire.open(server.clientPort()))),
                    new Figure("streams and nothing else, TLS", server, CONNECTIONS, n -> () -> Wire.openTls(server.clientTlsPort()).close()),
                    new Figure("redemptions, TLS", server, CONNECTIONS, n -> vouchers.redeem(() -> Wire.openTls(server.clientTlsPort()))));
            inTurn(figures);
        }
    }

    /** Streams opened and closed again, on a server without us and on one with us. */
    private void features() {
        try (TrialServer stock = TrialServer.builder().withoutPlugin().start();
                TrialServer ours = TrialServer.builder().start()) {
            List<Figure> clear = List.of(new Figure("streams, clear text, stock", stock, CONNECTIONS, opening(stock::clientPort, false)),
                    new Figure("streams, clear text, Front Door", ours, CONNECTIONS, opening(ours::clientPort, false)));
            List<Figure> encrypted = List.of(
                    new Figure("streams, TLS, stock", stock, CONNECTIONS, opening(stock::clientTlsPort, true)),
                    new Figure("streams, TLS, Front Door", ours, CONNECTIONS, opening(ours::clientTlsPort, true)));
            for (List<Figure> pair : List.of(clear, encrypted)) {
                inTurn(pair);
                List<Double> ratios = new ArrayList<>();
                for (int number = 0; number < rounds; number++) {
                    ratios.add(pair.get(1).costs.get(number) / pair.get(0).costs.get(number));
                }
                say("processor time of a stream, Front Door to stock: median ratio %.3f of %s", LoadBench.percentile(ratios, 50), ratios);
            }
        }
    }

    private static IntFunction<Runnable> opening(IntSupplier port, boolean encrypted) {
        return number -> () -> (encrypted ? Wire.openTls(port.getAsInt()) : Wire.open(port.getAsInt())).close();
    }

    /** One round more than counts: the first warms up. */
    private void inTurn(List<Figure> figures) {
        for (int number = -1; number < rounds; number++) {
            boolean counts = number >= 0;
            figures.forEach(figure -> figure.measure(round, counts));
        }
        figures.forEach(figure -> say("%s: median %.0f/s, %.2f ms of the server's processors for each", figure.what,
                LoadBench.percentile(figure.rates, 50), LoadBench.percentile(figure.costs, 50)));
    }

    private static TrialServerBuilder unlimited() {
        TrialServerBuilder builder = TrialServer.builder().set("frontdoor.inband.mode", "open").set("frontdoor.tls.required", "false");
        for (String kind : List.of("form", "attempt", "success", "invite")) {
            builder.set("frontdoor.limit." + kind + ".source", "100000000/1s")
                    .set("frontdoor.limit." + kind + ".server", "100000000/1s");
        }
        return builder;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    /** One kind of work, its rates (1/s) and what each costs the server (ms). */
    private static final class Figure {

        private final String what;
        private final TrialServer server;
        private final int connections;
        private final IntFunction<Runnable> work;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> costs = new ArrayList<>();

        Figure(String what, TrialServer server, int connections, IntFunction<Runnable> work) {
            this.what = what;
            this.server = server;
            this.connections = connections;
            this.work = work;
        }

        void measure(Duration round, boolean counts) {
            LongAdder done = new LongAdder();
            long before = cpuMillis();
            double rate = Load.rate(connections, round, number -> {
                Runnable one = work.apply(number);
                return () -> {
                    one.run();
                    done.increment();
                };
            });
            double cost = (double) (cpuMillis() - before) / done.sum();
            say("%s%s: %.0f/s, %.2f ms", counts ? "" : "(warm-up) ", what, rate, cost);
            if (counts) {
                rates.add(rate);
                costs.add(cost);
            }
        }

        private long cpuMillis() {
            return ProcessHandle.of(server.pid()).flatMap(process -> process.info().totalCpuDuration()).orElseThrow().toMillis();
        }
    }
}
