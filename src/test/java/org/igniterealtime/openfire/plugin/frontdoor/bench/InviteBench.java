package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Members;
import org.igniterealtime.openfire.plugin.frontdoor.host.Postgres;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;
import org.igniterealtime.openfire.plugin.frontdoor.store.Database;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteTable;
import org.igniterealtime.openfire.plugin.frontdoor.store.RedemptionTable;

/**
 * What invites cost when there are a million of them, on HSQLDB (in memory) and on PostgreSQL (told to sync nothing: the
 * disk is not measured). One member has 100,000, the server 100,000, 1,000 others the rest; 17 of 20 are marked
 * expired or revoked, as in a table that has been used for long.
 */
public final class InviteBench {

    private static final int REDEMPTIONS = 3000;
    private static final int LOOKS = 500;
    private static final Inviter BUSY = Inviter.member(new Localpart("busy"));
    private static final Duration ROUND = Duration.ofSeconds(4);

    private final ThreadLocal<Connection> connections;
    private final InviteTable invites;
    private final RedemptionTable redemptions;
    private final Random random = new Random(11);
    private final Instant now = Instant.now();
    private final AtomicInteger guests = new AtomicInteger();
    private final OpenInvites open;

    private InviteBench(Database.Connections source) {
        connections = ThreadLocal.withInitial(() -> connect(source));
        Database database = new Database(() -> BenchInvites.kept(connections.get()), () -> { });
        invites = new InviteTable(database, System::nanoTime);
        redemptions = new RedemptionTable(database);
        Members members = new Members();
        BenchInvites.INVITERS.forEach(inviter -> members.add(inviter, Instant.EPOCH));
        open = new OpenInvites(invites, redemptions, members, new InviteTime(Clock.systemUTC(), invites), random, "bench",
                Duration.ofMinutes(2));
    }

    /** Runs on the databases named, or both ({@code hsqldb postgresql}), with that many invites, or a million. */
    public static void main(String[] arguments) throws SQLException, IOException {
        List<String> wanted = List.of(arguments);
        int count = wanted.stream().filter(word -> word.matches("\\d+")).findFirst().map(Integer::parseInt).orElse(1_000_000);
        boolean both = wanted.stream().allMatch(word -> word.matches("\\d+"));
        if (both || wanted.contains("hsqldb")) {
            hsqldb(count);
        }
        if (both || wanted.contains("postgresql")) {
            postgresql(count);
        }
        System.exit(0);
    }

    private static void hsqldb(int count) throws SQLException, IOException {
        Database.Connections source = () -> DriverManager.getConnection("jdbc:hsqldb:mem:bench", "SA", "");
        try (Connection connection = source.open(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
            String script = Files.readString(Path.of("src", "main", "database", "frontdoor_hsqldb.sql"));
            for (String command : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
        new InviteBench(source).run("HSQLDB", count);
    }

    private static void postgresql(int count) throws SQLException, IOException {
        try (Postgres postgres = new Postgres()) {
            postgres.make();
            InviteBench bench = new InviteBench(postgres::connect);
            bench.run("PostgreSQL", count);
        }
    }

    private void run(String name, int count) throws SQLException {
        long started = System.nanoTime();
        Token[] tokens = BenchInvites.fill(connections.get(), count, now, random, BUSY);
        say("%s: %,d invites written in %d s", name, count, (System.nanoTime() - started) / 1_000_000_000);
        AtomicInteger next = new AtomicInteger();
        redeem(tokens[next.getAndIncrement()]);
        measure(name + ": redeem (look, claim, complete)", REDEMPTIONS, () -> redeem(tokens[next.getAndIncrement()]));
        measure(name + ": look at a token nobody has", REDEMPTIONS, () -> open.look(Token.random(random)));
        InviteQuery busy = InviteQuery.all(now, 50).by(BUSY);
        measure(name + ": list by inviter with a tenth of all, first page", LOOKS, () -> invites.list(busy));
        InviteQuery deep = busy.after(middle(count));
        measure(name + ": the same, in the middle", LOOKS, () -> invites.list(deep));
        InviteQuery some = InviteQuery.all(now, 50).by(Inviter.member(BenchInvites.INVITERS.get(5)));
        measure(name + ": list by inviter with some hundred", LOOKS, () -> invites.list(some));
        measure(name + ": list all, in the middle", LOOKS, () -> invites.list(InviteQuery.all(now, 50).after(middle(count))));
        measure(name + ": list open ones by inviter", LOOKS, () -> invites.list(some.in(InviteState.OPEN)));
        measure(name + ": count for the quota", LOOKS, () ->
                invites.count(some.inviter().orElseThrow(), now.minus(Duration.ofDays(1)), now));
        measure(name + ": reserved name", LOOKS, () -> invites.reservedBy(new Localpart("nobody"), now));
        measure(name + ": minutely repair", 50, () -> repair());
        measure(name + ": search that finds nothing", 5, () -> invites.list(InviteQuery.all(now, 50).containing("zzzz%")));
        double rate = Load.rate(2, ROUND, one -> () -> redeem(tokens[next.getAndIncrement()]));
        say("%s: %.0f redemptions/s on two threads", name, rate);
    }

    private void repair() {
        invites.expire(now);
        redemptions.overdue(now, 200);
    }

    private InvitePage.Mark middle(int count) {
        return new InvitePage.Mark(now.minusMillis(count / 2), BenchInvites.anyId(random));
    }

    private void redeem(Token token) {
        Invite invite = open.look(token).orElseThrow();
        Optional<Redemption> claim = open.claim(invite, new Invitee("guest" + guests.incrementAndGet()),
                Redemptions.Expiry.COUNTS);
        if (!open.complete(claim.orElseThrow())) {
            throw new IllegalStateException("not completed");
        }
    }

    private static void measure(String what, int times, Runnable work) {
        for (int warm = 0; warm < times / 5; warm++) {
            work.run();
        }
        long[] nanos = new long[times];
        for (int one = 0; one < times; one++) {
            long start = System.nanoTime();
            work.run();
            nanos[one] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        say("%s: median %.3f ms, 99 %% %.3f ms, worst %.3f ms", what, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6,
                nanos[times - 1] / 1e6);
    }

    private static Connection connect(Database.Connections source) {
        try {
            return source.open();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
