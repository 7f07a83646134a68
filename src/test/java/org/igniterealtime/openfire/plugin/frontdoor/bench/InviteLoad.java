package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * How many friends can come at a time by invites, and what our part in the set-up of a stream costs; over real sockets,
 * against a real Openfire on loopback, load generator on the same machine.
 */
public final class InviteLoad {

    /** So many that none brings more friends than a member may in a day: reading long contact lists would be what is measured. */
    private static final int INVITERS = 2000;
    /** A server is not itself before: until then its JVM interprets and compiles. */
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    /** Invites a second that are ready before a round; more than are used, or they would be issued while the clock runs. */
    private static final int READY = 600;
    /** Where the server's time may go; some are inside others. */
    private static final List<String> PARTS = List.of("UserManager.createUser", "ScramUtils.createSaltedPassword", "Stringprep.nodeprep",
            "LocalClientSession.createSession", "FinalizerThread.run", "Friendship.befriend", "Database.with", "Names.prepare",
            "OpenInvites.look", "OpenInvites.claim", "OpenInvites.complete", "StoredPasswords.isSet", "HeldAccounts.unlockNew",
            "Inviters.memberSince", "Inviters.isLocked", "Journals.record", "After.alone", "ApplicationTable.reserves",
            "InviteTable.reservedBy");

    private final Duration round;
    private final int rounds;

    private InviteLoad(Duration round, int rounds) {
        this.round = round;
        this.rounds = rounds;
    }

    /** Runs {@code redeem}, {@code features} or both; two numbers are the seconds of a round (10) and the rounds (5). */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        List<Integer> numbers = words.stream().filter(word -> word.matches("\\d+")).map(Integer::valueOf).toList();
        InviteLoad load = new InviteLoad(Duration.ofSeconds(numbers.isEmpty() ? 10 : numbers.get(0)),
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
        TrialServerBuilder builder = unlimited().heap("1g");
        Samples samples = new Samples(builder);
        List<Figure> figures;
        try (TestDatabase database = new TestDatabase(); TrialServer server = builder.withDatabase(database.url(), "sa", "").start()) {
            Vouchers vouchers = new Vouchers(server, database, INVITERS);
            figures = List.of(
                    new Figure("redemptions, clear text", server, n -> vouchers.redeem(() -> Wire.open(server.clientPort()))),
                    new Figure("accounts, open to all, clear text", server, n -> Asks.account(server)),
                    new Figure("streams and nothing else, TLS", server, opening(server::clientTlsPort, true)),
                    new Figure("redemptions, TLS", server, n -> vouchers.redeem(() -> Wire.openTls(server.clientTlsPort()))));
            inTurn(vouchers::prepare, figures);
        }
        samples.say(figures.get(0), PARTS);
    }

    /** Streams opened and closed again: how much of what that costs the server is our part. */
    private void features() {
        TrialServerBuilder builder = TrialServer.builder();
        Samples samples = new Samples(builder);
        List<Figure> figures;
        try (TrialServer server = builder.start()) {
            figures = List.of(new Figure("streams, clear text", server, opening(server::clientPort, false)),
                    new Figure("streams, TLS", server, opening(server::clientTlsPort, true)));
            inTurn(count -> { }, figures);
        }
        figures.forEach(figure -> samples.say(figure, List.of(".MinaFilter.rewrite", ".Rewriter.rewrite")));
    }

    private static IntFunction<Runnable> opening(IntSupplier port, boolean encrypted) {
        return number -> () -> (encrypted ? Wire.openTls(port.getAsInt()) : Wire.open(port.getAsInt())).close();
    }

    /** One round more than counts: the first warms up. */
    private void inTurn(IntConsumer invites, List<Figure> figures) {
        for (int number = -1; number < rounds; number++) {
            boolean counts = number >= 0;
            Duration time = counts ? round : WARM_UP;
            for (Figure figure : figures) {
                invites.accept((int) time.toSeconds() * READY);
                figure.measure(time, counts);
            }
        }
        figures.forEach(Figure::conclude);
    }

    private static TrialServerBuilder unlimited() {
        TrialServerBuilder builder = TrialServer.builder().set("frontdoor.inband.mode", "open").set("frontdoor.tls.required", "false");
        for (String kind : List.of("form", "attempt", "success", "invite")) {
            builder.set("frontdoor.limit." + kind + ".source", "100000000/1s")
                    .set("frontdoor.limit." + kind + ".server", "100000000/1s");
        }
        return builder;
    }
}
