package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.Test;

/** The pipeline as it is wired: what happens in which order, and what is given back. */
class RegistrarTest {

    private final World world = new World();

    @Test
    void rightAnswerMakesOneAccount() {
        Decision decision = submit(world.request("Bob@localhost"));
        assertEquals(new Decision.Admitted(new Localpart("bob")), decision);
        assertTrue(world.accounts.has("bob"));
        assertEquals(1, world.spent.count());
        assertEquals(List.of(decision), world.journal.decisions());
    }

    @Test
    void sameChallengeMakesNoSecondAccount() {
        Answer answer = world.solved(world.challenge());
        submit(world.request("bob", "s3cret words", answer));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), reason(world.request("carol", "s3cret words", answer)));
        assertFalse(world.accounts.has("carol"));
    }

    @Test
    void failedAttemptsCostNoPermitForAnAccount() {
        world.set("limit.success.source=1/1h", "limit.success.server=1/1h");
        world.resident("bob", "x");
        for (int again = 0; again < 5; again++) {
            assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.request("bob")));
        }
        assertEquals(Optional.empty(), reason(world.request("carol")));
    }

    @Test
    void everyAttemptIsChargedWhateverIsWrongWithIt() {
        world.set("limit.attempt.source=3/10m");
        submit(world.request("@@"));
        submit(world.request("bob", "", Answer.of("", "")));
        submit(without("bob"));
        Decision fourth = submit(world.request("bob"));
        assertEquals(List.of(Problem.tooMany(Duration.ofSeconds(200))), ((Decision.Refused) fourth).problems());
        assertEquals(4, world.journal.decisions().size());
    }

    @Test
    void limitIsToldBeforeAnythingElseIsLookedAt() {
        world.set("limit.attempt.source=1/10m", "inband.mode=closed");
        submit(without("bob"));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(without("@")));
    }

    @Test
    void allThatIsWrongIsToldTheMostTellingFirst() {
        world.set("password.min=8");
        RegistrationRequest request = new RegistrationRequest(Door.IN_BAND, World.HOME, false, Optional.of("@"),
                Optional.of(Password.of("short")), Optional.empty(), Details.none(Locale.ENGLISH));
        List<Reason> reasons = new ArrayList<>();
        ((Decision.Refused) submit(request)).problems().forEach(problem -> reasons.add(problem.reason()));
        assertEquals(List.of(Reason.TLS_REQUIRED, Reason.NAME_MALFORMED, Reason.PASSWORD_TOO_SHORT), reasons);
    }

    @Test
    void brokenStoreOfChallengesMakesNoAccount() {
        world.spent.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.request("bob")));
        assertEquals(0, world.accounts.asked());
        assertEquals(1, world.journal.failures().size());
        assertEquals(1, world.journal.decisions().size());
    }

    @Test
    void brokenUserStoreGivesEverythingBack() {
        world.set("limit.success.source=1/1h");
        world.accounts.setBroken(true);
        Answer answer = world.solved(world.challenge());
        assertEquals(Optional.of(Reason.UNAVAILABLE), reason(world.request("bob", "s3cret words", answer)));
        assertEquals(0, world.spent.count());
        world.accounts.setBroken(false);
        assertEquals(Optional.empty(), reason(world.request("bob", "s3cret words", answer)));
    }

    @Test
    void openDoorWantsNoChallenge() {
        world.set("inband.mode=open");
        assertEquals(Optional.empty(), reason(without("bob")));
        assertEquals(0, world.spent.count());
    }

    private Decision submit(RegistrationRequest request) {
        return world.registrar.submit(request);
    }

    private Optional<Reason> reason(RegistrationRequest request) {
        return World.reason(submit(request));
    }

    private RegistrationRequest without(String name) {
        return new RegistrationRequest(Door.IN_BAND, World.HOME, true, Optional.of(name),
                Optional.of(Password.of("s3cret words")), Optional.empty(), Details.none(Locale.ENGLISH));
    }
}
