package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.HandWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InMemoryBatches;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.KnownFakes;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Knock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of accounts: looked at, worked off, broken off, told. */
class BatchWorkTest {

    private final HandWorld hand = new HandWorld();
    private final World world = hand.world;
    private final InMemoryBatches store = new InMemoryBatches();
    private final Strongbox box = new Strongbox(new Random(1));
    private final Filing filing = new Filing(hand.vetting, new KnownFakes(world.accounts, world.applications, world.invites), hand.passwords, box, store, world.clock, new Random(2));
    private final BatchResult result = new BatchResult(store, box, hand.links, world.invites, world.time, hand);

    @BeforeEach
    void start() {
        box.use(Secret.random(new Random(3)));
        world.accounts.setClock(world.clock::instant);
    }

    @Test
    void looksFirstAndMakesNothing() {
        world.resident("bob", "s3cret");
        Batch batch = file(Access.LINK, row(2, "alice"), row(3, "bob"), row(4, "ALICE"), row(5, "a b"),
                new Row(6, new Entry("dora", "", "", List.of("Nobody")), Optional.empty(), Optional.empty()),
                new Row(7, new Entry("emil", "", "x".repeat(3000), List.of()), Optional.empty(), Optional.empty()),
                new Row(8, new Entry("fritz", "", "", List.of("Staff")), Optional.of(Password.of("\ud83d\ude00".repeat(500))), Optional.empty()));
        assertEquals(List.of(Optional.empty(), Optional.of(Reason.NAME_TAKEN), Optional.of(Reason.LINE_TWICE),
                Optional.of(Reason.NAME_MALFORMED), Optional.of(Reason.GROUP_UNKNOWN), Optional.of(Reason.EMAIL_MALFORMED),
                Optional.of(Reason.LINE_TOO_LONG)), reasons(batch));
        work("node").run();
        assertEquals(1, world.accounts.count(), "a draft is not worked off");
    }

    @Test
    void tellsEachLineWhyItsNameIsNotToBeHad() {
        world.resident("bob", "s3cret");
        world.applications.file(Filed.waiting("a1", "carol", world.clock.instant()));
        world.invites.issue(new SampleInvites().invite(InviteKind.ACCOUNT, Inviter.SERVER, 1, world.clock.instant(),
                InviteTerms.none().named(new Localpart("dora"))));
        Batch batch = file(Access.LINK, row(2, "Bob"), row(3, "Carol"), row(4, "Dora"), row(5, "postmaster"), row(6, "emil"));
        assertEquals(List.of(Optional.of(Reason.NAME_TAKEN), Optional.of(Reason.NAME_KEPT), Optional.of(Reason.NAME_KEPT),
                Optional.of(Reason.NAME_RESERVED), Optional.empty()), reasons(batch));
    }

    @Test
    void makesWhatCanBeMade() {
        Batch batch = started(Access.LINK, row(2, "Alice"), row(3, "carol"));
        world.resident("carol", "made in between");
        work("node").run();
        assertEquals(Batch.State.DONE, store.find(batch.id()).orElseThrow().state());
        assertEquals(List.of(Optional.empty(), Optional.of(Reason.NAME_TAKEN)), reasons(batch));
        assertEquals("alice", store.list(batch.id(), 0, 1).get(0).username());
        assertTrue(store.list(batch.id(), 0, 9).stream().allMatch(line -> line.sealed().isEmpty()));
        assertEquals(2, world.journal.decisions().size());
        assertEquals(List.of(Knock.byHand("admin", Optional.of(new Localpart("alice"))),
                Knock.byHand("admin", Optional.of(new Localpart("carol")))), world.journal.knocks());
        assertEquals(List.of(Way.IMPORT), world.newcomers.stream().map(Newcomer::way).toList());
    }

    @Test
    void aCrashBetweenAccountAndLineIsMadeGood() {
        Batch batch = started(Access.LINK, IntStream.range(2, 12).mapToObj(each -> row(each, "user" + each, "Staff")).toArray(Row[]::new));
        store.breakAfter(3);
        assertThrows(BrokenException.class, () -> work("one").run());
        assertEquals(4, world.accounts.count());
        assertEquals(Map.of(Line.State.DONE, 3, Line.State.WORKING, 7), store.count(batch.id()));
        store.breakAfter(Integer.MAX_VALUE);
        work("two").run();
        assertEquals(4, world.accounts.count(), "the other node may still be at it");
        world.clock.advance(Duration.ofMinutes(2));
        work("two").run();
        assertEquals(Map.of(Line.State.DONE, 10), store.count(batch.id()));
        assertEquals(10, world.accounts.count());
        assertEquals(10, world.newcomers.stream().map(Newcomer::account).distinct().count());
        assertEquals(10, world.newcomers.size());
    }

    @Test
    void theSameNodeGoesOnAtOnce() {
        Batch batch = started(Access.LINK, row(2, "alice"), row(3, "bob"));
        store.breakAfter(0);
        assertThrows(BrokenException.class, () -> work("one").run());
        store.breakAfter(Integer.MAX_VALUE);
        work("one").run();
        assertEquals(Map.of(Line.State.DONE, 2), store.count(batch.id()));
    }

    @Test
    void aCrashBetweenAccountAndPasswordIsMadeGood() {
        Batch batch = started(Access.LINK, new Row(2, new Entry("alice", "", "", List.of("Staff")), Optional.of(Password.of("changeme")),
                Optional.empty()));
        store.claim(batch.id(), "one", world.clock.instant(), 1);
        world.accounts.halfMake("alice");
        work("one").run();
        assertEquals(List.of(Optional.empty()), reasons(batch));
        assertTrue(world.accounts.verify(new Localpart("alice"), Password.of("changeme")));
        assertEquals(1, world.newcomers.size());
    }

    @Test
    void anOlderAccountWithoutAPasswordIsNotOurs() {
        world.accounts.setClock(() -> world.clock.instant().minusSeconds(60));
        Batch batch = started(Access.LINK, row(2, "alice"));
        store.claim(batch.id(), "one", world.clock.instant(), 1);
        world.accounts.halfMake("alice");
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.NAME_TAKEN)), reasons(batch));
        assertTrue(world.accounts.isHalfMade(new Localpart("alice")));
    }

    @Test
    void somebodyElsesAccountIsNotTakenForOurs() {
        Batch batch = started(Access.LINK, row(2, "alice"));
        store.claim(batch.id(), "one", world.clock.instant(), 1);
        world.clock.advance(Duration.ofSeconds(1));
        world.resident("alice", "somebody's own");
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.NAME_TAKEN)), reasons(batch));
        assertTrue(world.accounts.verify(new Localpart("alice"), Password.of("somebody's own")));
    }

    @Test
    void anOlderAccountWithTheSamePasswordIsNotOurs() {
        world.accounts.setClock(() -> world.clock.instant().minusSeconds(60));
        Batch batch = started(Access.LINK, new Row(2, new Entry("alice", "", "", List.of("Staff")), Optional.of(Password.of("changeme")),
                Optional.empty()));
        store.claim(batch.id(), "one", world.clock.instant(), 1);
        world.resident("alice", "changeme");
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.NAME_TAKEN)), reasons(batch));
        assertEquals(List.of(), world.contacts.done);
    }

    @Test
    void noHalfAccountIsLeft() {
        Batch batch = started(Access.LINK, row(2, "alice", "Staff"), row(3, "bob"));
        world.contacts.setBroken(true);
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.UNAVAILABLE), Optional.empty()), reasons(batch));
        assertEquals(List.of(false, true), List.of(world.accounts.has("alice"), world.accounts.has("bob")));
    }

    @Test
    void whatCantBeMailedIsNotMade() {
        Batch batch = started(Access.MAIL, row(2, "alice"));
        world.correspondence.setBroken(true);
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.MAIL_FAILED)), reasons(batch));
        assertFalse(world.accounts.has("alice"));
    }

    @Test
    void linesOfAnotherSecretAreLost() {
        Batch batch = started(Access.LINK, row(2, "alice"));
        box.use(Secret.random(new Random(9)));
        work("one").run();
        assertEquals(List.of(Optional.of(Reason.LINE_LOST)), reasons(batch));
    }

    @Test
    void stopsWhenToldAndWhenClosed() {
        Batch batch = started(Access.LINK, row(2, "alice"));
        store.change(batch.id(), Batch.State.RUNNING, Batch.State.STOPPED);
        work("one").run();
        store.change(batch.id(), Batch.State.STOPPED, Batch.State.RUNNING);
        BatchWork closed = work("one");
        closed.close();
        closed.run();
        assertEquals(0, world.accounts.count());
        work("one").run();
        assertEquals(1, world.accounts.count());
    }

    @Test
    void slowMailsAreNoReasonForAnotherNodeToBegin() {
        Batch batch = started(Access.MAIL, row(2, "alice"), row(3, "bob"), row(4, "carol"));
        world.correspondence.during(() -> {
            world.clock.advance(Duration.ofSeconds(40));
            work("two").run();
        });
        work("one").run();
        assertEquals(Map.of(Line.State.DONE, 3), store.count(batch.id()));
        assertEquals(3, world.correspondence.letters().size(), "one for each");
    }

    @Test
    void whoResumesLeavesTheNodeThatIsAtItInPeace() {
        Batch batch = started(Access.MAIL, row(2, "alice"));
        world.correspondence.during(() -> {
            store.change(batch.id(), Batch.State.RUNNING, Batch.State.STOPPED);
            store.change(batch.id(), Batch.State.STOPPED, Batch.State.RUNNING);
            work("two").run();
        });
        work("one").run();
        assertEquals(1, world.correspondence.letters().size());
        assertEquals(Map.of(Line.State.DONE, 1), store.count(batch.id()));
    }

    @Test
    void generatedPasswordsAreToldOnceAndLetIn() {
        Batch batch = started(Access.GENERATED, row(2, "alice"));
        work("one").run();
        Password password = told(batch).get(0).password().orElseThrow();
        assertTrue(world.accounts.verify(new Localpart("alice"), password));
        assertEquals(Optional.empty(), told(batch).get(0).password());
    }

    @Test
    void eachResultHasNewLinksUntilOneWasUsed() {
        Batch batch = started(Access.LINK, row(2, "alice"));
        work("one").run();
        Token first = token(told(batch).get(0));
        Token second = token(told(batch).get(0));
        world.members.add(new Localpart("alice"), world.clock.instant());
        assertTrue(world.reset.look(first, World.HOME).problem().isPresent());
        assertTrue(world.reset.reset(second, Password.of("words of hers"), World.HOME, true).problem().isEmpty());
        assertEquals(Optional.empty(), told(batch).get(0).link());
    }

    @Test
    void nobodyElsesAccountGetsALink() {
        Batch batch = started(Access.LINK, row(2, "alice"));
        work("one").run();
        world.accounts.remove(new Localpart("alice"));
        assertEquals(Optional.empty(), told(batch).get(0).link());
        world.clock.advance(Duration.ofMinutes(1));
        world.resident("alice", "another's");
        assertEquals(Optional.empty(), told(batch).get(0).link());
    }

    @Test
    void whatIsSealedTellsNothingAndFitsItsPlaceOnly() {
        Content content = new Content(HandWorld.entry("alice"), Password.of("changeme"));
        String sealed = box.seal("a", 2, content).orElseThrow();
        assertFalse(sealed.contains("changeme") || content.toString().contains("changeme"));
        assertEquals(Optional.of("changeme"), box.open("a", 2, sealed).map(inside -> inside.password().reveal()));
        assertEquals(Optional.empty(), box.open("a", 3, sealed));
        assertEquals(Optional.empty(), box.open("b", 2, sealed));
    }

    private BatchWork work(String node) {
        return new BatchWork(store, store, box, new BatchWork.Making(hand.vetting, hand.making, hand.links, world.accounts, hand,
                world.newcomers::add),
                world.journal, world.clock, node);
    }

    private Batch started(Access access, Row... rows) {
        Batch batch = file(access, rows);
        store.change(batch.id(), Batch.State.DRAFT, Batch.State.RUNNING);
        return batch;
    }

    private Batch file(Access access, Row... rows) {
        return filing.file(List.of(rows), new Batch.Options(access, NameRules.DOORS, Locale.ENGLISH), "admin");
    }

    private static Row row(int number, String username, String... groups) {
        return new Row(number, HandWorld.entry(username, groups), Optional.empty(), Optional.empty());
    }

    private List<Optional<Reason>> reasons(Batch batch) {
        return store.list(batch.id(), 0, 100).stream().map(line -> line.problem().map(Problem::reason)).toList();
    }

    private List<BatchResult.Told> told(Batch batch) {
        List<BatchResult.Told> told = new ArrayList<>();
        result.tell(batch, told::add);
        return told;
    }

    private static Token token(BatchResult.Told told) {
        String address = told.link().orElseThrow().address().toString();
        return Token.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
    }
}
