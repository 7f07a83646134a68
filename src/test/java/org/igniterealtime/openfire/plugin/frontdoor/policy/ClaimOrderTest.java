package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.junit.jupiter.api.Test;

/** Claims that write down when they are taken and given back. */
class ClaimOrderTest {

    private final World world = new World();
    private final List<String> happened = new ArrayList<>();

    @Test
    void claimsAreKeptWhenTheAccountExists() {
        assertEquals(Optional.empty(), submit(claim("one"), claim("two")));
        assertEquals(List.of("+one", "+two"), happened);
    }

    @Test
    void claimsAreGivenBackInReverseWhenTheNameIsTaken() {
        world.resident("bob", "x");
        assertEquals(Optional.of(Reason.NAME_TAKEN), submit(claim("one"), claim("two"), claim("three")));
        assertEquals(List.of("+one", "+two", "+three", "-three", "-two", "-one"), happened);
    }

    @Test
    void claimsAreGivenBackWhenALaterOneCantBeHad() {
        Claim last = attempt -> Claim.Outcome.refused(Problem.of(Reason.TOO_MANY));
        assertEquals(Optional.of(Reason.TOO_MANY), submit(claim("one"), claim("two"), last));
        assertEquals(List.of("+one", "+two", "-two", "-one"), happened);
        assertEquals(0, world.accounts.asked());
    }

    @Test
    void claimsAreGivenBackWhenALaterOneBreaks() {
        Claim last = attempt -> {
            throw new BrokenException("broken", null);
        };
        assertEquals(Optional.of(Reason.UNAVAILABLE), submit(claim("one"), last));
        assertEquals(List.of("+one", "-one"), happened);
        assertEquals(1, world.journal.failures().size());
    }

    @Test
    void claimsAreGivenBackWhenTheStoreBreaks() {
        world.accounts.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), submit(claim("one"), claim("two")));
        assertEquals(List.of("+one", "+two", "-two", "-one"), happened);
    }

    @Test
    void claimsAreGivenBackEvenByABugOfOurs() {
        Claim bug = attempt -> {
            throw new IllegalStateException("bug");
        };
        assertThrows(IllegalStateException.class, () -> submit(claim("one"), bug));
        assertEquals(List.of("+one", "-one"), happened);
    }

    @Test
    void claimThatCantBeGivenBackKeepsNoOther() {
        world.resident("bob", "x");
        Claim stuck = attempt -> Claim.Outcome.taken(() -> {
            throw new BrokenException("broken", null);
        });
        assertEquals(Optional.of(Reason.NAME_TAKEN), submit(claim("one"), stuck, claim("three")));
        assertEquals(List.of("+one", "+three", "-three", "-one"), happened);
    }

    @Test
    void nothingIsClaimedForWhatIsRefusedAnyway() {
        world.set("inband.mode=closed");
        assertEquals(Optional.of(Reason.CLOSED), submit(claim("one")));
        assertEquals(List.of(), happened);
    }

    @Test
    void brokenCheckRefusesAndIsRecorded() {
        Check broken = attempt -> {
            throw new BrokenException("broken", null);
        };
        Registrar registrar = registrar(List.of(broken), List.of(claim("one")));
        assertEquals(Optional.of(Reason.UNAVAILABLE), World.reason(registrar.submit(world.request("bob"))));
        assertEquals(List.of(), happened);
        assertEquals(1, world.journal.decisions().size());
        assertEquals(1, world.journal.failures().size());
    }

    private Claim claim(String name) {
        return attempt -> {
            happened.add("+" + name);
            return Claim.Outcome.taken(() -> happened.add("-" + name));
        };
    }

    private Optional<Reason> submit(Claim... claims) {
        return World.reason(registrar(List.of(world.threshold), List.of(claims)).submit(world.request("bob")));
    }

    private Registrar registrar(List<Check> checks, List<Claim> claims) {
        return new Registrar(world::settings, new Limits(world.limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER),
                world.names, world.preauth, checks, claims, world.admission, world.journal);
    }
}
