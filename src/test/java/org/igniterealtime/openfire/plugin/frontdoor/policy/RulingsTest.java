package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings.Outcome;
import org.junit.jupiter.api.Test;

class RulingsTest {

    private final World world = new World("web.mode=approval", "web.email=optional", "inband.mode=approval",
            "limit.success.source=900/1h", "limit.attempt.source=900/1m");

    @Test
    void oneIsApprovedAndWrittenDown() {
        String id = apply("alice");
        assertEquals(List.of(Outcome.MAILED), outcomes(Kind.APPROVE, id));
        assertTrue(world.canSignIn("alice"));
        assertEquals(List.of("ada: approved an application: alice"), world.audit);
    }

    @Test
    void manyAreDeclinedWithAWord() {
        String alice = apply("alice");
        String bob = apply("bob");
        List<Rulings.Verdict> verdicts =
                world.rulings.carryOut(new Rulings.Order(Kind.DECLINE, List.of(alice, bob), "ada", Optional.of("sorry")));
        assertEquals(List.of(Outcome.MAILED, Outcome.MAILED), verdicts.stream().map(Rulings.Verdict::outcome).toList());
        assertEquals(2, world.correspondence.letters().stream().filter(each -> each.endsWith("sorry")).count());
        assertFalse(world.accounts.has("alice") || world.accounts.has("bob"));
    }

    @Test
    void eachHasAVerdictOfItsOwn() {
        String late = apply("late");
        String mailed = apply("mailed");
        world.registrar.submit(world.request("unwritten"));
        String unwritten = world.approvals.waiting(9).stream().filter(each -> each.account().text().equals("unwritten"))
                .findAny().orElseThrow().id();
        world.approvals.approve(late, "other");
        world.audit.clear();
        assertEquals(List.of(Outcome.TOO_LATE, Outcome.GONE, Outcome.MAILED, Outcome.DONE),
                outcomes(Kind.APPROVE, late, "nobody", mailed, unwritten));
        assertEquals(2, world.audit.size(), "what was not done is not written down");
    }

    @Test
    void aMailThatFailsAndAStoreThatBreaksAreTold() {
        String first = apply("alice");
        String second = apply("bob");
        world.correspondence.setBroken(true);
        assertEquals(List.of(Outcome.UNMAILED), outcomes(Kind.APPROVE, first));
        world.accounts.setBroken(true);
        assertEquals(List.of(Outcome.BROKEN), outcomes(Kind.APPROVE, second));
        world.accounts.setBroken(false);
        assertEquals(1, world.approvals.countWaiting());
    }

    /** Better undecided than decided without a word. */
    @Test
    void whatTakesTooLongLeavesTheRest() {
        String first = apply("alice");
        String second = apply("bob");
        world.correspondence.during(() -> world.clock.advance(Duration.ofSeconds(20)));
        assertEquals(List.of(Outcome.MAILED, Outcome.LEFT), outcomes(Kind.APPROVE, first, second));
        assertFalse(world.canSignIn("bob"));
    }

    @Test
    void noMoreThanSoManyAndEachOnce() {
        List<String> many = new ArrayList<>(IntStream.range(0, 500).mapToObj(each -> "x" + each).toList());
        many.add(0, "x1");
        Rulings.Order order = new Rulings.Order(Kind.APPROVE, many, "ada", Optional.empty());
        assertEquals(Rulings.MOST, order.ids().size());
        assertEquals(List.of("x1", "x0", "x2"), order.ids().subList(0, 3));
    }

    @Test
    void ofTwoAtOnceEachApplicationIsDecidedByOne() throws Exception {
        List<String> ids = IntStream.range(0, 20).mapToObj(each -> apply("user" + each)).toList();
        List<List<Outcome>> all = AtOnce.run(2, who -> world.rulings.carryOut(new Rulings.Order(
                who == 0 ? Kind.APPROVE : Kind.DECLINE, ids, "a" + who, Optional.empty())).stream()
                .map(Rulings.Verdict::outcome).toList());
        for (int each = 0; each < ids.size(); each++) {
            int at = each;
            assertEquals(1, all.stream().filter(one -> one.get(at) == Outcome.MAILED).count());
            assertEquals(1, all.stream().filter(one -> one.get(at) == Outcome.TOO_LATE).count());
        }
        assertEquals(20, world.audit.size());
    }

    private List<Outcome> outcomes(Kind kind, String... ids) {
        return world.rulings.carryOut(new Rulings.Order(kind, List.of(ids), "ada", Optional.empty())).stream()
                .map(Rulings.Verdict::outcome).toList();
    }

    private String apply(String name) {
        world.registrar.submit(world.page(name, name + "@example.org"));
        return world.applications.all().stream().filter(each -> each.account().text().equals(name))
                .map(Application::id).findFirst().orElseThrow();
    }
}
