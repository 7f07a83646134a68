package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * What the in-client door can do, over real sockets, against a real Openfire on loopback, load generator on the same
 * machine. Comparisons are paired: the two sides in turn, in one run. Every load is bounded in time and connections.
 */
public final class LoadBench {

    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 8;
    private static final int FLOOD = 16;
    private static final int SIGN_INS = 60;
    private static final int UNANSWERED = 200_000;

    private LoadBench() {
    }

    /** Runs the scenarios named, or all: {@code paired forms flood memory}. */
    public static void main(String[] names) {
        List<String> wanted = names.length == 0 ? List.of("paired", "forms", "flood", "memory") : List.of(names);
        wanted.forEach(LoadBench::run);
        System.exit(0);
    }

    private static void run(String name) {
        switch (name) {
            case "paired" -> paired();
            case "forms" -> forms();
            case "flood" -> flood();
            case "memory" -> memory();
            default -> throw new IllegalArgumentException(name);
        }
    }

    /** Without CAPTCHA: the stock handler and ours, forms and accounts. */
    private static void paired() {
        try (TrialServer stock = TrialServer.builder().withoutPlugin().start();
             TrialServer ours = unlimited().set("frontdoor.inband.mode", "open").start()) {
            compare("plain forms/s", stock, ours, server -> Load.rate(CONNECTIONS, ROUND, n -> Asks.form(server)));
            compare("accounts/s", stock, ours, server -> Load.rate(CONNECTIONS, ROUND, n -> Asks.account(server)));
        }
    }

    private static void compare(String what, TrialServer stock, TrialServer ours, Measure measure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double theirs = measure.of(stock);
            double mine = measure.of(ours);
            ratios.add(mine / theirs);
            say("%s: stock %.0f, Front Door %.0f, ratio %.3f", what, theirs, mine, mine / theirs);
        }
        say("%s: median ratio %.3f", what, percentile(ratios, 50));
    }

    /** Forms with a picture, as fast as they come. */
    private static void forms() {
        try (TrialServer server = unlimited().start()) {
            for (int round = 0; round < ROUNDS; round++) {
                say("forms with CAPTCHA/s, %d connections: %.0f", CONNECTIONS,
                        Load.rate(CONNECTIONS, ROUND, n -> Asks.form(server)));
            }
            say("forms with CAPTCHA/s, 64 connections: %.0f", Load.rate(64, ROUND, n -> Asks.form(server)));
        }
    }

    /** How long a sign-in takes, alone and while forms are fetched as fast as they come. */
    private static void flood() {
        flood("default limits", TrialServer.builder().set("frontdoor.tls.required", "false"));
        flood("no limits but drawing", unlimited());
    }

    private static void flood(String what, TrialServerBuilder builder) {
        try (TrialServer server = builder.start()) {
            signIns(server);
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double alone = percentile(signIns(server), 95);
                double flooded;
                double rate;
                try (Load load = Load.start(FLOOD, n -> Asks.form(server))) {
                    flooded = percentile(signIns(server), 95);
                    rate = load.rate();
                }
                ratios.add(flooded / alone);
                say("flood, %s: sign-in p95 alone %.1f ms, with %d connections asking %.1f ms (%.0f answers/s), ratio %.2f",
                        what, alone, FLOOD, flooded, rate, flooded / alone);
            }
            say("flood, %s: median ratio %.2f", what, percentile(ratios, 50));
        }
    }

    private static List<Double> signIns(TrialServer server) {
        List<Double> millis = new ArrayList<>();
        for (int count = 0; count < SIGN_INS; count++) {
            millis.add(Asks.signInMillis(server));
            Load.sleep(Duration.ofMillis(100));
        }
        return millis;
    }

    /** Forms that nobody answers: what is left of them after a collection. */
    private static void memory() {
        try (TrialServer server = unlimited().start()) {
            Load.rate(CONNECTIONS, ROUND, n -> Asks.form(server));
            long before = Heap.afterCollection(server.pid());
            long asked = 0;
            long from = System.nanoTime();
            while (asked < UNANSWERED) {
                asked += Math.round(Load.rate(CONNECTIONS, ROUND, n -> Asks.form(server)) * ROUND.toSeconds());
            }
            long after = Heap.afterCollection(server.pid());
            say("memory: %d unanswered forms in %d s, heap after collection %d KB before, %d KB after, %+d KB", asked,
                    (System.nanoTime() - from) / 1_000_000_000, before, after, after - before);
        }
    }

    /** Nothing limited but drawing itself; in clear text, as the figures to compare with were taken. */
    private static TrialServerBuilder unlimited() {
        TrialServerBuilder builder = TrialServer.builder().set("frontdoor.tls.required", "false");
        for (String kind : List.of("form", "attempt", "success")) {
            builder.set("frontdoor.limit." + kind + ".source", "100000000/1s")
                    .set("frontdoor.limit." + kind + ".server", "100000000/1s");
        }
        return builder;
    }

    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(percent / 100.0 * sorted.size()) - 1);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private interface Measure {
        double of(TrialServer server);
    }
}
