package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * How long the console's screens take on a large server, by HTTP from the first byte asked to the last answered: a real
 * Openfire, its HSQLDB in this process beside it, a million entries in the journal, 100,000 invites, 10,000 applications.
 */
public final class ScreenBench {

    private static final int ENTRIES = 1_000_000;
    private static final int INVITES = 100_000;
    private static final int WAITING = 10_000;
    private static final int MEMBERS = 20_000;
    private static final int LINES = 10_000;

    private final TrialServer server;
    private final BenchConsole console;
    private final int looks;

    private ScreenBench(TrialServer server, int looks) {
        this.server = server;
        this.console = new BenchConsole(server.adminPort());
        this.looks = looks;
    }

    /** The argument says how often each screen is looked at (100). */
    public static void main(String[] arguments) throws SQLException {
        int looks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        try (TestDatabase database = new TestDatabase();
                TrialServer server = TrialServer.builder().withDatabase(database.url(), "sa", "").heap("512m").start()) {
            String invite = fill(database);
            new ScreenBench(server, looks).run(invite);
        }
        System.exit(0);
    }

    /** Returns the id of an invite that was used a hundred times. */
    private static String fill(TestDatabase database) throws SQLException {
        long start = System.nanoTime();
        Random random = new Random(5);
        Instant now = Instant.now();
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            BenchJournal.fill(connection, ENTRIES, now, random);
            Token[] tokens = BenchInvites.fill(connection, INVITES, now, random, Inviter.member(new Localpart("busy")));
            BenchRows rows = new BenchRows(connection, now);
            rows.accounts(MEMBERS);
            rows.redemptions(MEMBERS, tokens[0].hash());
            rows.applications(WAITING, WAITING);
            rows.counts();
            rows.files(200);
            // Else HSQLDB writes all of it to its file in the midst of a look, and nobody reads meanwhile.
            statement.execute("CHECKPOINT");
            say("filled in %d s", Duration.ofNanos(System.nanoTime() - start).toSeconds());
            return tokens[0].hash();
        }
    }

    private void run(String invite) {
        screens(invite).forEach(this::measure);
        String csv = IntStream.range(0, LINES).mapToObj(one -> "newcomer" + one + ",Person " + one + "," + one + "@example.net")
                .collect(Collectors.joining("\n", "username,name,email\n", "\n"));
        String file = "";
        for (int once = 0; once < 3; once++) {
            long start = System.nanoTime();
            Duration before = processors();
            file = console.upload(csv);
            say("dry run of %,d lines: %d ms of processor, %.1f s", LINES, processors().minus(before).toMillis(),
                    (System.nanoTime() - start) / 1e9);
        }
        measure("many, a file of 10,000 lines", file);
        measure("many, a page in the middle", file + "&after=5000");
        measure("many, refused lines of which there are none", file + "&problems=1");
    }

    private static Map<String, String> screens(String invite) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("overview", "overview");
        all.put("create", "create");
        all.put("many", "many");
        all.put("waiting", "waiting");
        all.put("waiting, one address that 5,000 came from", "waiting?source=10.9.8.7");
        all.put("invites", "invites");
        all.put("invites, open", "invites?state=open");
        all.put("invites, expired: there are none", "invites?state=expired");
        all.put("invites, used up: there are none", "invites?state=used-up");
        all.put("invites, somebody's 10,000", "invites?by=busy");
        all.put("invites, a text that few have", "invites?q=number+7777");
        all.put("invites, a text that nothing has", "invites?q=zzzz");
        all.put("invites, a text that nothing has, of one who has 10,000", "invites?q=zzzz&by=busy");
        all.put("invite, used a hundred times", "invite?id=" + invite);
        all.put("invite tree, 20,000 below", "invite-tree?account=member0");
        all.put("invite tree, a leaf four steps down", "invite-tree?account=member19000");
        all.put("invite, new", "invite-new");
        all.put("invites by mail", "invite-mail");
        all.put("journal", "journal");
        all.put("journal, one account", "journal?account=rare7");
        all.put("journal, one address", "journal?source=10.0.0.7");
        all.put("journal, outcome and reason that never meet", "journal?outcome=admitted&reason=name-taken");
        all.put("journal, a text that nothing has", "journal?text=zzzz");
        List.of("settings", "transfer", "takeover").forEach(name -> all.put(name, name));
        return all;
    }

    private void measure(String what, String address) {
        for (int warm = 0; warm < looks / 5; warm++) {
            console.screen(address);
        }
        int silent = 0;
        Duration before = processors();
        long[] nanos = new long[looks];
        for (int one = 0; one < looks; one++) {
            long start = System.nanoTime();
            silent += console.screen(address) ? 0 : 1;
            nanos[one] = System.nanoTime() - start;
        }
        double work = processors().minus(before).toNanos() / 1e6 / looks;
        Arrays.sort(nanos);
        say("%s: %.0f ms of processor, median %.0f ms, 99 %% %.0f ms, worst %.0f ms (load %.1f)%s", what, work, nanos[looks / 2] / 1e6,
                nanos[looks * 99 / 100] / 1e6, nanos[looks - 1] / 1e6, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                silent == 0 ? "" : "; " + silent + " times the database did not answer in time");
    }

    /** What the server and its database have used, and this program with it: that tells more than the time when others work beside. */
    private Duration processors() {
        return Stream.of(server.pid(), ProcessHandle.current().pid()).map(pid -> ProcessHandle.of(pid).orElseThrow().info()
                .totalCpuDuration().orElseThrow()).reduce(Duration.ZERO, Duration::plus);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
