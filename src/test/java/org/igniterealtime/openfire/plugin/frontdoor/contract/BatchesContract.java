package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;
import org.junit.jupiter.api.Test;

/** What every store of files and lines does. */
public abstract class BatchesContract {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final Batch.Options OPTIONS = new Batch.Options(Access.LINK, NameRules.SERVER, Locale.GERMAN);

    /** An empty store. */
    protected abstract Batches batches();

    /** The lines of the same. */
    protected abstract Lines lines();

    @Test
    void keepsAllThatWasFiled() {
        Batch batch = file(3);
        assertEquals(Optional.of(batch), batches().find(ID));
        assertEquals(List.of(batch), batches().list(5));
        assertEquals(List.of(ready(2), ready(3), ready(4), bad(5)), lines().list(ID, 0, 10));
        assertEquals(List.of(ready(3), ready(4)), lines().list(ID, 2, 2));
        assertEquals(List.of(bad(5)), lines().list(ID, Line.State.REFUSED, 0, 10));
        assertEquals(Map.of(Line.State.READY, 3, Line.State.REFUSED, 1), lines().count(ID));
        assertEquals(Optional.empty(), batches().find("x"));
    }

    /** Also a round number of them, which drivers take in one go. */
    @Test
    void keepsAsManyAsAFileMayHave() {
        file(Batch.MOST_LINES - 1);
        assertEquals(Map.of(Line.State.READY, Batch.MOST_LINES - 1, Line.State.REFUSED, 1), lines().count(ID));
        batches().delete(ID);
        assertEquals(Map.of(), lines().count(ID));
    }

    @Test
    void ofManyWhoChangeTheStateOneDoes() throws Exception {
        file(1);
        List<Boolean> won = AtOnce.run(8, each -> batches().change(ID, Batch.State.DRAFT, Batch.State.RUNNING));
        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        assertEquals(Batch.State.RUNNING, batches().find(ID).orElseThrow().state());
        assertFalse(batches().change(ID, Batch.State.DRAFT, Batch.State.DONE));
    }

    @Test
    void oneNodeWorksOnAFileUntilItStopsSayingSo() {
        file(1);
        assertFalse(batches().lease(ID, "one", NOW, NOW.plusSeconds(60)), "it is a draft");
        batches().change(ID, Batch.State.DRAFT, Batch.State.RUNNING);
        assertEquals(1, batches().waiting("two", NOW).size());
        assertTrue(batches().lease(ID, "one", NOW, NOW.plusSeconds(60)));
        assertFalse(batches().lease(ID, "two", NOW.plusSeconds(59), NOW.plusSeconds(200)));
        assertEquals(List.of(), batches().waiting("two", NOW.plusSeconds(59)));
        assertEquals(1, batches().waiting("one", NOW.plusSeconds(59)).size());
        assertTrue(batches().lease(ID, "one", NOW.plusSeconds(59), NOW.plusSeconds(70)));
        assertTrue(batches().lease(ID, "two", NOW.plusSeconds(70), NOW.plusSeconds(200)));
        assertTrue(batches().change(ID, Batch.State.RUNNING, Batch.State.STOPPED));
        assertFalse(batches().lease(ID, "two", NOW.plusSeconds(71), NOW.plusSeconds(200)));
        assertTrue(batches().change(ID, Batch.State.STOPPED, Batch.State.RUNNING));
        assertFalse(batches().lease(ID, "one", NOW.plusSeconds(72), NOW.plusSeconds(200)), "the other may still finish a line");
    }

    @Test
    void ofManyWhoClaimEachLineGoesToOne() throws Exception {
        file(40);
        List<List<Line>> claimed = AtOnce.run(4, each -> lines().claim(ID, "node " + each, NOW.plusMillis(each), 15));
        assertTrue(claimed.stream().mapToInt(List::size).sum() <= 40);
        assertEquals(claimed.stream().mapToInt(List::size).sum(), claimed.stream().flatMap(List::stream).map(Line::number).distinct().count());
        int left = 0;
        for (List<Line> more = lines().claim(ID, "last", NOW, 15); !more.isEmpty(); more = lines().claim(ID, "last", NOW, 15)) {
            left += more.size();
        }
        assertEquals(40, left + claimed.stream().mapToInt(List::size).sum());
        assertEquals(Map.of(Line.State.WORKING, 40, Line.State.REFUSED, 1), lines().count(ID));
    }

    @Test
    void aClaimedLineIsAsItIsKept() {
        file(2);
        List<Line> claimed = lines().claim(ID, "one", NOW.plusSeconds(5), 1);
        assertEquals(List.of(2), claimed.stream().map(Line::number).toList());
        assertEquals(claimed, lines().list(ID, Line.State.WORKING, 0, 5));
        assertEquals(Optional.of("sealed 2"), claimed.get(0).sealed());
        assertEquals(NOW.plusSeconds(5), claimed.get(0).since());
    }

    @Test
    void onlyWhoHasTheLineSettlesIt() {
        file(2);
        List<Line> claimed = lines().claim(ID, "one", NOW, 2);
        Lines.Settled done = new Lines.Settled("Made", Optional.empty(), false, NOW.plusSeconds(1));
        assertFalse(lines().settle(ID, claimed.get(0), "two", done));
        assertTrue(lines().takeOver(ID, 2, "two"));
        assertFalse(lines().settle(ID, claimed.get(0), "one", done));
        assertTrue(lines().settle(ID, claimed.get(0), "two", done));
        assertFalse(lines().settle(ID, claimed.get(0), "two", done), "done is done");
        assertFalse(lines().takeOver(ID, 2, "one"));
        assertEquals(new Line(2, Line.State.DONE, "Made", Access.LINK, Optional.empty(), Optional.empty(), Optional.empty(),
                NOW.plusSeconds(1)), lines().list(ID, 0, 1).get(0));
        assertTrue(lines().settle(ID, claimed.get(1), "one", new Lines.Settled("x", Optional.of(Problem.of(Reason.GROUP_UNKNOWN, "A")),
                true, NOW)));
        Line refused = lines().list(ID, 2, 1).get(0);
        assertEquals(Optional.of(Problem.of(Reason.GROUP_UNKNOWN, "A")), refused.problem());
        assertEquals(Optional.of("sealed 3"), refused.sealed());
    }

    @Test
    void aSealIsEmptiedOnce() throws Exception {
        file(1);
        List<Boolean> won = AtOnce.run(8, each -> lines().empty(ID, 2));
        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        assertEquals(Optional.empty(), lines().list(ID, 0, 1).get(0).sealed());
    }

    @Test
    void ofManyLinksOneIsWrittenDown() throws Exception {
        file(1);
        Random random = new Random(7);
        List<InviteId> ids = IntStream.range(0, 9).mapToObj(each -> InviteId.of(Token.random(random))).toList();
        List<Boolean> won = AtOnce.run(8, each -> lines().link(ID, 2, Optional.empty(), ids.get(each)));
        assertEquals(1, won.stream().filter(Boolean::booleanValue).count());
        Optional<InviteId> first = lines().list(ID, 0, 1).get(0).link();
        assertTrue(lines().link(ID, 2, first, ids.get(8)));
        assertFalse(lines().link(ID, 2, first, ids.get(0)) && !first.equals(Optional.of(ids.get(8))));
    }

    @Test
    void forgetsWhatIsOld() {
        file(1);
        batches().purge(Batch.State.DONE, NOW.plusSeconds(1));
        batches().purge(Batch.State.DRAFT, NOW);
        assertTrue(batches().find(ID).isPresent());
        batches().purge(Batch.State.DRAFT, NOW.plusSeconds(1));
        assertTrue(batches().find(ID).isEmpty());
        assertEquals(List.of(), lines().list(ID, 0, 10));
    }

    private Batch file(int count) {
        Batch batch = new Batch(ID, "admin", NOW, Batch.State.DRAFT, OPTIONS, count + 1);
        batches().file(batch, IntStream.range(2, count + 3).mapToObj(each -> each == count + 2 ? bad(each) : ready(each)).toList());
        return batch;
    }

    private static Line ready(int number) {
        return Line.looked(number, "user" + number, Access.LINK, Optional.empty(), Optional.of("sealed " + number), NOW);
    }

    private static Line bad(int number) {
        return Line.looked(number, "", Access.TYPED, Optional.of(Problem.of(Reason.LINE_TWICE, "3")), Optional.empty(), NOW);
    }
}
