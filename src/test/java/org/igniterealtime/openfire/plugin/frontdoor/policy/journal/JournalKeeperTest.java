package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryLedger;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountAction;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.junit.jupiter.api.Test;

/** What gets into the journal, and what a flood does to it. */
class JournalKeeperTest {

    private static final Localpart BOB = new Localpart("bob");
    private static final Decision WRONG = Decision.refused(Problem.of(Reason.CHALLENGE_WRONG));
    private static final Decision TOO_MANY = Decision.refused(Problem.tooMany(Duration.ofMinutes(1)));

    private final MutableClock clock = new MutableClock();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final JournalKeeper keeper = new JournalKeeper(ledger, clock, () -> ZoneOffset.UTC);

    @Test
    void everyKindOfOutcomeIsAnEntry() {
        keeper.record(new Knock(Door.WEB, World.HOME, Optional.of(BOB), Optional.of(Inviter.SERVER), Optional.empty()),
                new Decision.Admitted(BOB));
        keeper.record(Knock.byHand("boss", Optional.of(BOB)), new Decision.Admitted(BOB));
        keeper.record(Door.IN_BAND, World.HOME, WRONG);
        keeper.account(Door.WEB, AccountAction.PASSWORD_CHANGE, BOB, Optional.empty());
        keeper.account(Door.IN_BAND, AccountAction.REMOVAL, BOB, Optional.of(Problem.of(Reason.REMOVAL_FIXED)));
        keeper.settled(Filed.bare("1", "carol").in(Application.State.DECLINED, clock.instant(), clock.instant())
                .decided(new Application.Ruling("boss", clock.instant())));
        keeper.broken(new BrokenException("The database did not do its work", new IllegalStateException("secret")));
        keeper.write(true);
        assertEquals(List.of(
                entry(What.of(Door.WEB, Outcome.ADMITTED), new Who(Optional.of(BOB), Optional.of("192.0.2.7"),
                        Optional.empty(), Optional.of(Inviter.SERVER))),
                entry(What.of(Door.CONSOLE, Outcome.ADMITTED), new Who(Optional.of(BOB), Optional.empty(), Optional.of("boss"),
                        Optional.empty())),
                entry(What.refused(Door.IN_BAND, Outcome.REFUSED, Reason.CHALLENGE_WRONG), from("192.0.2.7")),
                entry(What.of(Door.WEB, Outcome.PASSWORD_CHANGED), Who.of(BOB)),
                entry(What.refused(Door.IN_BAND, Outcome.REMOVAL_REFUSED, Reason.REMOVAL_FIXED), Who.of(BOB)),
                entry(What.of(Filed.bare("1", "carol").door(), Outcome.DECLINED), new Who(Optional.of(new Localpart("carol")),
                        Optional.of(Filed.bare("1", "carol").source()), Optional.of("boss"), Optional.empty())),
                entry(new What(Optional.empty(), Outcome.BROKEN, Optional.empty()), Who.UNKNOWN)
                        .saying("The database did not do its work")), ledger.all());
    }

    @Test
    void formsAreCountedOnly() {
        keeper.shown(Door.WEB);
        keeper.shown(Door.WEB);
        keeper.write(true);
        assertEquals(List.of(), ledger.all());
        assertEquals(2, count(Outcome.SHOWN));
    }

    @Test
    void limitsThatAreMetBecomeOneEntryForEachSource() {
        for (int second = 0; second < 10; second++) {
            for (int again = 0; again < 100; again++) {
                keeper.record(Door.WEB, World.HOME, TOO_MANY);
            }
            keeper.record(Door.WEB, source(1), TOO_MANY);
            keeper.write(false);
            assertEquals(List.of(), ledger.all());
            clock.advance(Duration.ofMillis(999));
        }
        clock.advance(Duration.ofSeconds(1));
        keeper.write(false);
        assertEquals(Map.of("192.0.2.7", 1000, "10.0.0.1", 10), ledger.all().stream()
                .collect(Collectors.toMap(entry -> entry.who().source().orElseThrow(), Entry::many)));
        assertEquals(1010, count(Outcome.REFUSED));
    }

    @Test
    void floodFromEverywhereTakesLittleRoomAndIsCountedWhole() {
        int seconds = 60;
        int each = 2000;
        for (int second = 0; second < seconds; second++) {
            for (int number = 0; number < each; number++) {
                keeper.record(Knock.at(Door.IN_BAND, source(second * each + number)), number % 2 == 0 ? WRONG : TOO_MANY);
                keeper.broken(new BrokenException("broken", null));
            }
            keeper.record(Door.WEB, World.HOME, new Decision.Admitted(new Localpart("n" + second)));
            keeper.write(false);
            clock.advance(Duration.ofSeconds(1));
        }
        keeper.write(true);
        int windows = seconds / 10;
        assertTrue(ledger.all().size() <= seconds + windows * (Intake.REFUSALS + Intake.SOURCES + 3), "" + ledger.all().size());
        assertEquals(seconds, ledger.all().stream().filter(entry -> entry.what().outcome() == Outcome.ADMITTED).count());
        assertEquals(seconds * each, ledger.all().stream().filter(entry -> entry.what().outcome() == Outcome.REFUSED)
                .mapToInt(Entry::many).sum());
        assertEquals(seconds * each, count(Outcome.REFUSED));
        assertEquals(seconds * each, count(Outcome.BROKEN));
    }

    @Test
    void whileTheDatabaseIsDownItWaitsInBoundedMemory() {
        keeper.record(Door.WEB, World.HOME, new Decision.Admitted(BOB));
        ledger.setBroken(true);
        assertThrows(BrokenException.class, () -> keeper.write(false));
        int more = Intake.MOST + 5000;
        for (int number = 0; number < more; number++) {
            keeper.record(Door.WEB, source(number), new Decision.Admitted(new Localpart("n" + number)));
            clock.advance(Duration.ofSeconds(1));
        }
        assertThrows(BrokenException.class, () -> keeper.write(false));
        ledger.setBroken(false);
        keeper.write(true);
        assertEquals(Intake.MOST + 2, ledger.all().size());
        assertEquals(more + 1, ledger.all().stream().mapToInt(Entry::many).sum());
        assertEquals(more + 1, ledger.counts(LocalDate.MIN, LocalDate.MAX).stream().mapToLong(Count::number).sum());
        keeper.write(true);
        assertEquals(Intake.MOST + 2, ledger.all().size());
    }

    @Test
    void clockThatIsPutBackDoesNotSilenceIt() {
        for (int number = 0; number < Intake.REFUSALS; number++) {
            keeper.record(Door.WEB, World.HOME, WRONG);
        }
        clock.advance(Duration.ofHours(-1));
        keeper.record(Door.WEB, source(1), WRONG);
        keeper.write(true);
        assertTrue(ledger.all().stream().anyMatch(entry -> entry.who().source().equals(Optional.of("10.0.0.1"))));
    }

    @Test
    void daysAreThoseOfTheServer() {
        JournalKeeper abroad = new JournalKeeper(ledger, clock, () -> ZoneId.of("Pacific/Honolulu"));
        abroad.shown(Door.WEB);
        keeper.shown(Door.WEB);
        abroad.write(true);
        keeper.write(true);
        assertEquals(1, ledger.counts(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-01")).size());
        List<DayCounts> days = new DailyStatistics(ledger, clock, () -> ZoneOffset.UTC).last(3);
        assertEquals(List.of("2025-12-31", "2026-01-01", "2026-01-02"), days.stream().map(day -> day.day().toString()).toList());
        assertEquals(List.of(0L, 1L, 1L), days.stream().map(day -> day.number(Outcome.SHOWN)).toList());
    }

    @Test
    void statisticsTellRefusalsByReason() {
        keeper.record(Door.WEB, World.HOME, WRONG);
        keeper.record(Door.IN_BAND, World.HOME, WRONG);
        keeper.record(Door.IN_BAND, World.HOME, TOO_MANY);
        keeper.record(Door.IN_BAND, World.HOME, new Decision.Admitted(BOB));
        keeper.account(Door.IN_BAND, AccountAction.REMOVAL, BOB, Optional.of(Problem.of(Reason.REMOVAL_FIXED)));
        keeper.write(true);
        DayCounts today = new DailyStatistics(ledger, clock, () -> ZoneOffset.UTC).last(1).get(0);
        assertEquals(Map.of(Reason.CHALLENGE_WRONG, 2L, Reason.TOO_MANY, 1L), today.refused());
        assertEquals(3, today.number(Outcome.REFUSED));
        assertEquals(1, today.number(Outcome.ADMITTED));
        assertEquals(0, today.number(Outcome.HELD));
        assertEquals(0, today.number(Reason.CLOSED));
    }

    private Entry entry(What what, Who who) {
        return Entry.of(clock.instant(), what, who);
    }

    private static Who from(String source) {
        return new Who(Optional.empty(), Optional.of(source), Optional.empty(), Optional.empty());
    }

    private static Source source(int number) {
        return Source.of(NetworkAddress.parse("10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255))
                .orElseThrow());
    }

    private long count(Outcome outcome) {
        return ledger.counts(LocalDate.MIN, LocalDate.MAX).stream().filter(count -> count.what().outcome() == outcome)
                .mapToLong(Count::number).sum();
    }
}
