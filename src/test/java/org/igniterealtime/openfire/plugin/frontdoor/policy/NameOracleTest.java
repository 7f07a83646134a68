package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** On the page, and with accounts that wait, as in the client. */
    @ParameterizedTest
    @CsvSource({"open, bob", "open, waiting", "open, free", "open, postmaster", "approval, bob", "approval, waiting",
            "approval, free", "approval, postmaster"})
    void whoHasNotPaidLearnsNothingOfNamesOnThePage(String mode, String name) {
        world.set("web.mode=approval");
        submit(world.page("waiting", Details.none(Locale.ENGLISH)));
        world.set("web.mode=" + mode, "web.email.confirm=true", "limit.mail.address=1/1d");
        world.resident("bob", "x");
        int before = world.accounts.asked();
        int filed = world.applications.all().size();
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG),
                reason(page(name, "me@example.org", Answer.of(world.challenge(Kind.PICTURE).token(), "WRONG"))));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), reason(page(name, "me@example.org", Answer.of("forged", "ABC"))));
        assertEquals(Optional.of(Reason.EMAIL_MALFORMED), reason(page(name, "me", world.solved(world.challenge(Kind.PICTURE)))));
        assertEquals(before, world.accounts.asked());
        assertEquals(filed, world.applications.all().size());
        assertEquals(List.of(), world.correspondence.letters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "waiting", "postmaster"})
    void takenNamesAreAnsweredAlikeOnThePage(String name) {
        world.set("web.mode=approval");
        submit(world.page("waiting", Details.none(Locale.ENGLISH)));
        world.resident("bob", "x");
        world.set("web.email.confirm=true");
        assertEquals(Decision.refused(Problem.of(Reason.NAME_TAKEN)), submit(world.page(name, "me@example.org")));
        assertEquals(List.of(), world.correspondence.letters());
        assertEquals(1, world.spent.count());
    }

    private static RegistrationRequest page(String name, String email, Answer answer) {
        return new RegistrationRequest(Door.WEB, World.HOME, true, Optional.of(name),
                Optional.of(Password.of("s3cret words")), Optional.of(answer), new Details(Optional.of(email),
                Optional.empty(), Optional.empty(), false, false, Locale.ENGLISH));
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
