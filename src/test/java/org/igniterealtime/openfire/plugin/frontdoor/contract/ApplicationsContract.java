package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Ruling;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Applications} promises. */
public abstract class ApplicationsContract {

    private static final Instant THEN = Filed.CREATED;
    private static final Instant LATER = THEN.plusSeconds(60);

    /** None filed. */
    protected abstract Applications applications();

    @Test
    void keepsAllThatIsFiled() {
        Applications store = applications();
        Application full = Filed.full("1", "alice");
        Application bare = Filed.bare("2", "bob");
        assertTrue(store.file(full));
        assertTrue(store.file(bare));
        assertEquals(Optional.of(full), store.find("1"));
        assertEquals(Optional.of(bare), store.find("2"));
        assertEquals(Optional.empty(), store.find("3"));
    }

    @Test
    void nameIsReservedUntilItsApplicationIsSettled() {
        Applications store = applications();
        Application first = Filed.bare("1", "alice");
        assertFalse(store.reserves(new Localpart("alice")));
        assertTrue(store.file(first));
        assertTrue(store.reserves(new Localpart("alice")));
        assertFalse(store.file(Filed.bare("2", "alice")));
        assertEquals(Optional.empty(), store.find("2"));
        Application declined = first.in(State.DECLINED, LATER, LATER);
        assertTrue(store.replace(first, declined));
        assertTrue(store.reserves(new Localpart("alice")));
        assertTrue(store.replace(declined, declined.settled(LATER)));
        assertFalse(store.reserves(new Localpart("alice")));
        assertTrue(store.file(Filed.bare("2", "alice")));
    }

    /** Many a database takes them for one unless it is told. */
    @ParameterizedTest
    @ValueSource(strings = {"jos\u00e9", "Jose", "jo\u00dfe", "\u04e7\u043b\u044f", "\ud83d\ude00", "jose.", "/jose"})
    void namesThatLookAlikeAreReservedApart(String name) {
        Applications store = applications();
        List<String> others = List.of("jose", "josse", "\u043e\u043b\u044f", "\ud83d\ude01");
        others.forEach(other -> assertTrue(store.file(Filed.bare("of " + other, other))));
        Localpart alike = new Localpart(name);
        assertFalse(store.reserves(alike));
        Application application = Filed.bare("1", name);
        assertTrue(store.file(application));
        assertEquals(Optional.of(application), store.holder(alike));
        assertEquals(Optional.of("of jose"), store.holder(new Localpart("jose")).map(Application::id));
    }

    @Test
    void whatIsDeletedReservesNothing() {
        Applications store = applications();
        store.file(Filed.bare("1", "alice"));
        store.delete("1");
        store.delete("1");
        assertEquals(Optional.empty(), store.find("1"));
        assertTrue(store.file(Filed.bare("2", "alice")));
    }

    @Test
    void replacesStatusLinkConfirmationAndDecisionOfWhatWasSeen() {
        Applications store = applications();
        Application making = Filed.bare("1", "alice");
        Token token = Token.random(new Random(1));
        Application asked = making.unconfirmed(token, LATER, LATER.plusSeconds(5));
        store.file(making);
        assertTrue(store.replace(making, asked));
        assertEquals(Optional.of(asked), store.findByLink(token.hash()));
        Application done = asked.confirmed(LATER).decided(new Ruling("admin", LATER))
                .in(State.APPROVED, LATER, Application.NEVER);
        assertTrue(store.replace(asked, done));
        assertEquals(Optional.of(done), store.find("1"));
        assertEquals(Optional.empty(), store.findByLink(Token.random(new Random(2)).hash()));
    }

    @Test
    void whatHasChangedSinceItWasSeenStays() {
        Applications store = applications();
        Application seen = Filed.bare("1", "alice");
        store.file(seen);
        Application moved = seen.in(State.WAITING, LATER, Application.NEVER);
        assertTrue(store.replace(seen, moved));
        assertFalse(store.replace(seen, seen.in(State.EXPIRED, LATER, LATER)));
        Application leased = moved.due(LATER);
        assertTrue(store.replace(moved, leased));
        assertFalse(store.replace(moved, moved.in(State.APPROVED, LATER, LATER)));
        Application settled = leased.settled(LATER);
        assertTrue(store.replace(leased, settled));
        assertFalse(store.replace(leased, leased.in(State.DECLINED, LATER, LATER)));
        assertFalse(store.replace(Filed.bare("2", "bob"), moved));
        assertEquals(Optional.of(settled), store.find("1"));
    }

    @Test
    void notesStayWhateverElseChanges() {
        Applications store = applications();
        Application seen = Filed.bare("1", "alice");
        store.file(seen);
        store.annotate("1", "a \u00fc \ud83d\ude00 note");
        store.annotate("2", "nobody's");
        assertTrue(store.replace(seen, seen.in(State.WAITING, LATER, Application.NEVER)));
        assertEquals("a \u00fc \ud83d\ude00 note", store.find("1").orElseThrow().note());
        store.annotate("1", "");
        assertEquals("", store.find("1").orElseThrow().note());
    }

    @Test
    void listsWhoWaitsByAgeAndInPages() {
        Applications store = applications();
        for (int each = 4; each >= 0; each--) {
            store.file(Filed.waiting("w" + each, "user" + each, THEN.plusSeconds(each / 2)));
        }
        store.file(Filed.bare("m", "other"));
        ApplicationPage first = store.waiting(Optional.empty(), ApplicationPage.Mark.START, 2);
        assertEquals(List.of("w0", "w1"), ids(first.rows()));
        ApplicationPage.Mark mark = first.next().orElseThrow();
        Application decided = store.find("w1").orElseThrow();
        store.replace(decided, decided.in(State.DECLINED, LATER, LATER));
        ApplicationPage second = store.waiting(Optional.empty(), mark, 2);
        assertEquals(List.of("w2", "w3"), ids(second.rows()), "what was decided meanwhile shifts nothing");
        ApplicationPage third = store.waiting(Optional.empty(), second.next().orElseThrow(), 2);
        assertEquals(List.of("w4"), ids(third.rows()));
        assertEquals(Optional.empty(), third.next());
        assertEquals(Optional.empty(), store.waiting(Optional.empty(), ApplicationPage.Mark.START, 4).next());
        assertEquals(4, store.count(State.WAITING));
        assertEquals(1, store.count(State.MAKING));
    }

    @Test
    void listsAndCountsWhoWaitsFromOneSource() {
        Applications store = applications();
        store.file(Filed.waiting("a", "alice", THEN, "192.0.2.7"));
        store.file(Filed.waiting("b", "bob", THEN, "192.0.2.8"));
        store.file(Filed.waiting("c", "carol", THEN, "192.0.2.7"));
        Application done = Filed.waiting("d", "dave", THEN, "192.0.2.7");
        store.file(done);
        store.replace(done, done.in(State.APPROVED, LATER, LATER));
        ApplicationPage first = store.waiting(Optional.of("192.0.2.7"), ApplicationPage.Mark.START, 1);
        assertEquals(List.of("a"), ids(first.rows()));
        assertEquals(List.of("c"), ids(store.waiting(Optional.of("192.0.2.7"), first.next().orElseThrow(), 5).rows()));
        assertEquals(Map.of("192.0.2.7", 2L, "192.0.2.8", 1L),
                store.waitingFrom(List.of("192.0.2.7", "192.0.2.8", "192.0.2.9", "192.0.2.7")));
        assertEquals(Map.of(), store.waitingFrom(List.of()));
    }

    @Test
    void listsWhatWasDecidedTheLatestFirst() {
        Applications store = applications();
        for (int each = 0; each < 3; each++) {
            Application row = Filed.waiting("w" + each, "user" + each, THEN);
            store.file(row);
            store.replace(row, row.decided(new Ruling("admin", LATER.plusSeconds(each))).in(State.APPROVED, LATER, LATER));
        }
        store.file(Filed.waiting("x", "waits", THEN));
        assertEquals(List.of("w2", "w1"), ids(store.decided(2)));
        assertEquals(List.of("w2", "w1", "w0"), ids(store.decided(9)));
    }

    @Test
    void findsWhoReservesAName() {
        Applications store = applications();
        Application alice = Filed.bare("1", "alice");
        store.file(alice);
        assertEquals(Optional.of(alice), store.holder(new Localpart("alice")));
        store.replace(alice, alice.settled(LATER));
        assertEquals(Optional.empty(), store.holder(new Localpart("alice")));
    }

    @Test
    void tellsWhatIsDueTheMostUrgentFirst() {
        Applications store = applications();
        Application soon = Filed.bare("1", "alice");
        Application sooner = Filed.bare("2", "bob").due(soon.status().due().minusSeconds(1));
        store.file(soon);
        store.file(sooner);
        store.file(Filed.bare("3", "carol").settled(THEN));
        store.file(Filed.waiting("4", "dave", THEN));
        assertEquals(List.of(), ids(store.due(sooner.status().due(), 10)));
        assertEquals(List.of("2"), ids(store.due(soon.status().due(), 10)));
        assertEquals(List.of("2", "1"), ids(store.due(soon.status().due().plusMillis(1), 10)));
        assertEquals(List.of("2"), ids(store.due(soon.status().due().plusMillis(1), 1)));
    }

    @Test
    void tellsWhoHasWaitedSince() {
        Applications store = applications();
        store.file(Filed.waiting("1", "alice", THEN));
        store.file(Filed.bare("2", "bob"));
        assertEquals(List.of(), ids(store.waitingSince(THEN, 10)));
        assertEquals(List.of("1"), ids(store.waitingSince(THEN.plusMillis(1), 10)));
    }

    @Test
    void forgetsOnlyWhatWasSettledBefore() {
        Applications store = applications();
        store.file(Filed.bare("open", "alice"));
        store.file(Filed.bare("old", "bob").settled(THEN));
        store.file(Filed.bare("young", "carol").settled(THEN.plusMillis(1)));
        store.purge(THEN.plusMillis(1));
        assertTrue(store.find("open").isPresent());
        assertFalse(store.find("old").isPresent());
        assertTrue(store.find("young").isPresent());
    }

    @Test
    void ofManyAtOnceOneFiles() throws Exception {
        Applications store = applications();
        for (int round = 0; round < 20; round++) {
            int now = round;
            List<Boolean> won = AtOnce.run(8, each -> store.file(Filed.bare(now + "-" + each, "user" + now)));
            assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        }
    }

    @Test
    void ofManyAtOnceOneReplaces() throws Exception {
        Applications store = applications();
        for (int round = 0; round < 20; round++) {
            Application seen = Filed.waiting("id" + round, "user" + round, THEN);
            store.file(seen);
            List<Boolean> won = AtOnce.run(8, each ->
                    store.replace(seen, seen.in(each % 2 == 0 ? State.APPROVED : State.DECLINED, LATER, LATER)));
            assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        }
    }

    private static List<String> ids(List<Application> found) {
        return found.stream().map(Application::id).toList();
    }
}
