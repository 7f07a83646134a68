package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing tells taken names to those who have not paid. */
class NameOracleTest {

    private final World world = new World();

    @Test
    void takenNameLeavesTheChallengeGood() {
        world.resident("bob", "x");
        Answer answer = world.solved(world.challenge());
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.request("bob", "s3cret words", answer)));
        assertEquals(0, world.spent.count());
        assertEquals(Optional.empty(), reason(world.request("robert", "s3cret words", answer)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postmaster", "ROOT", "root@localhost"})
    void reservedNameIsAnsweredAsATakenOneIs(String name) {
        Answer answer = world.solved(world.challenge());
        assertEquals(Optional.of(Reason.NAME_TAKEN), reason(world.request(name, "s3cret words", answer)));
        assertEquals(0, world.spent.count());
        assertEquals(0, world.accounts.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "free", "postmaster"})
    void whoHasNotPaidLearnsNothingOfNames(String name) {
        world.resident("bob", "x");
        int before = world.accounts.asked();
        Challenge challenge = world.challenge();
        List<Answer> unpaid = List.of(Answer.of(challenge.token(), "WRONG"), Answer.of("forged", "ABC"));
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), reason(world.request(name, "s3cret words", unpaid.get(0))));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), reason(world.request(name, "s3cret words", unpaid.get(1))));
        assertEquals(Optional.of(Reason.CHALLENGE_MISSING), reason(without(name)));
        assertEquals(Optional.of(Reason.PASSWORD_MISSING),
                reason(world.request(name, " ", world.solved(world.challenge()))));
        assertEquals(before, world.accounts.asked());
    }

    @Test
    void whoReachedTheLimitOnAccountsLearnsNothingOfNames() {
        world.set("limit.success.source=1/1h");
        submit(world.request("bob"));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(world.request("bob")));
        assertEquals(Optional.of(Reason.TOO_MANY), reason(world.request("free")));
        assertEquals(1, world.accounts.asked());
        assertEquals(1, world.spent.count());
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
