package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/**
 * How fast accounts of a file are made, against bare {@code UserManager.createUser} in the same server and the same run, in
 * turns. Measured inside the server, by {@link ManyMeter}.
 */
public final class ManyBench {

    private static final Pattern SAID = Pattern.compile("meter: (bare|file) (\\d+) in (\\d+) ms");
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final int WARM_UP = 500;

    private ManyBench() {
    }

    /** Runs all; the first argument is the number of accounts of a round (10000), the second the number of rounds (3). */
    public static void main(String[] arguments) throws IOException {
        int accounts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        Path jar = ManyMeter.jar(Files.createTempDirectory("meter").resolve("meter.jar"));
        List<Double> bare = new ArrayList<>();
        List<Double> file = new ArrayList<>();
        try (TrialServer server = TrialServer.builder().withPlugin(jar).start()) {
            rate(server, "bare", WARM_UP, 0);
            rate(server, "file", WARM_UP, 0);
            for (int round = 1; round <= rounds; round++) {
                bare.add(rate(server, "bare", accounts, round));
                file.add(rate(server, "file", accounts, round));
            }
        }
        double one = LoadBench.percentile(bare, 50);
        double other = LoadBench.percentile(file, 50);
        System.out.println(String.format(Locale.ROOT, "bare %.0f/s, from a file %.0f/s: %.2f", one, other, other / one));
        System.exit(0);
    }

    private static double rate(TrialServer server, String how, int accounts, int round) {
        int mark = server.log().length();
        server.setProperty("meter." + how, round + " " + accounts);
        Matcher said = SAID.matcher(server.waitForLog(SAID.pattern(), mark, PATIENCE));
        if (!said.find() || Integer.parseInt(said.group(2)) != accounts) {
            throw new IllegalStateException("not all were made: " + said.group());
        }
        double rate = accounts * 1000.0 / Long.parseLong(said.group(3));
        System.out.println(String.format(Locale.ROOT, "%s, round %d: %.0f/s", how, round, rate));
        return rate;
    }
}
