package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.host.Postgres;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.DailyStatistics;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter.Concerned;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalFilter.Happened;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalKeeper;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.JournalTable;

/**
 * What the journal costs when it has a million entries of 90 days, on HSQLDB (in memory) and on PostgreSQL (told to sync
 * nothing: the disk is not measured). One in 25 was admitted, one in 10,000 is of each of a hundred accounts.
 */
public final class JournalBench {

    private static final int LOOKS = 100;
    private static final int TOLD = 200_000;
    private static final long AN_ID = 1 << 20;

    private final Connection connection;
    private final JournalTable table;
    private final Random random = new Random(3);
    private final Instant now = Instant.now();
    private final int count;
    private final String name;

    private JournalBench(String name, Connection connection, int count) {
        this.name = name;
        this.count = count;
        this.connection = connection;
        this.table = new JournalTable(new Database(() -> BenchInvites.kept(connection), () -> { }), random, System::nanoTime);
    }

    /** Runs on the databases named, or both ({@code hsqldb postgresql}), with that many entries, or a million. */
    public static void main(String[] arguments) throws SQLException, IOException {
        List<String> wanted = List.of(arguments);
        int count = wanted.stream().filter(word -> word.matches("\\d+")).findFirst().map(Integer::parseInt).orElse(1_000_000);
        boolean both = wanted.stream().allMatch(word -> word.matches("\\d+"));
        if (both || wanted.contains("hsqldb")) {
            try (Connection connection = hsqldb()) {
                new JournalBench("HSQLDB", connection, count).run();
            }
        }
        if (both || wanted.contains("postgresql")) {
            try (Postgres postgres = new Postgres()) {
                postgres.make();
                new JournalBench("PostgreSQL", postgres.connect(), count).run();
            }
        }
        System.exit(0);
    }

    private static Connection hsqldb() throws SQLException, IOException {
        Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:journalbench", "SA", "");
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
            String script = Files.readString(Path.of("src", "main", "database", "frontdoor_hsqldb.sql"));
            for (String command : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
        return connection;
    }

    private void run() throws SQLException {
        long started = System.nanoTime();
        BenchJournal.fill(connection, count, now, random);
        say("%s: %,d entries written in %d s", name, count, (System.nanoTime() - started) / 1_000_000_000);
        pages();
        JournalKeeper keeper = new JournalKeeper(table, Clock.systemUTC(), () -> ZoneOffset.UTC);
        say("%s: refusals told to the keeper in a second of processor time: %,.0f", name, flood(keeper));
        measure("the numbers of 30 days", () -> new DailyStatistics(table, Clock.systemUTC(), () -> ZoneOffset.UTC).last(30));
        once("forget the addresses of 76 days, in one run of 200,000", () -> table.forgetSources(now.minus(Duration.ofDays(14))));
        once("the next run", () -> table.forgetSources(now.minus(Duration.ofDays(14))));
        once("forget entries, one run of 200,000", () -> table.forget(now.minus(Duration.ofDays(14))));
    }

    private void pages() {
        JournalQuery all = JournalQuery.newest(JournalFilter.ALL, 50);
        JournalQuery.Place middle = new JournalQuery.Place(true, now.minus(Duration.ofDays(45)).toEpochMilli() * AN_ID);
        measure("first page", () -> table.read(all));
        measure("a page in the middle", () -> table.read(all.from(middle)));
        measure("outcome admitted, in the middle", () -> table.read(happened(Optional.empty(), Optional.of(Outcome.ADMITTED),
                Optional.empty()).from(middle)));
        measure("door and reason, in the middle", () -> table.read(happened(Optional.of(Door.WEB), Optional.empty(),
                Optional.of(Reason.NAME_TAKEN)).from(middle)));
        measure("outcome and reason that never meet", () -> table.read(happened(Optional.empty(), Optional.of(Outcome.ADMITTED),
                Optional.of(Reason.NAME_TAKEN))));
        measure("one account", () -> table.read(concerned("rare7", "", "")));
        measure("one address", () -> table.read(concerned("", "10.0.0.7", "")));
        measure("text that every 10,000th has", () -> table.read(concerned("", "", "are7")));
        measure("text that nothing has, one page of the search", () -> table.read(concerned("", "", "zzzz%")));
        once("text that nothing has, page after page to the end", () -> {
            JournalQuery query = concerned("", "", "zzzz%");
            int pages = 1;
            for (JournalPage page = table.read(query); page.older().isPresent(); page = table.read(query.from(page.older().get()))) {
                pages++;
            }
            say("%s: that took %d pages", name, pages);
        });
    }

    /** Refusals told in a second of the processor's time, from a thousand addresses, while nothing is written. */
    private static double flood(JournalKeeper keeper) {
        Decision decision = Decision.refused(Problem.of(Reason.CHALLENGE_WRONG));
        Source[] sources = new Source[1000];
        Arrays.setAll(sources, one -> Source.of(NetworkAddress.parse("10.1." + one / 250 + "." + one % 250).orElseThrow()));
        long start = 0;
        for (int told = -TOLD; told < TOLD; told++) {
            if (told == 0) {
                start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            }
            keeper.record(Knock.at(Door.IN_BAND, sources[(told + TOLD) % sources.length]), decision);
        }
        return TOLD * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }

    private static JournalQuery happened(Optional<Door> door, Optional<Outcome> outcome, Optional<Reason> reason) {
        return JournalQuery.newest(new JournalFilter(new Happened(door, outcome, reason), JournalFilter.ALL.who(),
                JournalFilter.ALL.time()), 50);
    }

    private static JournalQuery concerned(String account, String source, String text) {
        return JournalQuery.newest(new JournalFilter(JournalFilter.ALL.what(), new Concerned(Optional.of(account),
                Optional.of(source), Optional.of(text)), JournalFilter.ALL.time()), 50);
    }

    private void once(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        say("%s: %s: %.0f ms", name, what, (System.nanoTime() - start) / 1e6);
    }

    private void measure(String what, Runnable work) {
        for (int warm = 0; warm < LOOKS / 5; warm++) {
            work.run();
        }
        long[] nanos = new long[LOOKS];
        for (int one = 0; one < LOOKS; one++) {
            long start = System.nanoTime();
            work.run();
            nanos[one] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        say("%s: %s: median %.1f ms, 99 %% %.1f ms, worst %.1f ms", name, what, nanos[LOOKS / 2] / 1e6, nanos[LOOKS * 99 / 100] / 1e6,
                nanos[LOOKS - 1] / 1e6);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
