package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
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
import org.junit.jupiter.params.provider.EnumSource;

class ChallengeClaimTest {

    private static final String QUESTIONS = "challenge.questions=What colour is snow? = white";

    private final World world = new World();
    private final Challenge challenge = world.challenge();
    private final ChallengeClaim claim = new ChallengeClaim(() -> world.challenges, world.limiter, world.spent, world.clock);

    @Test
    void threeWrongAnswersBurnItAlsoForTheRightOne() {
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), answer("one"));
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), answer("two"));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer("three"));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer(Solution.of(challenge)));
        world.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer(Solution.of(challenge)));
    }

    @Test
    void rightAnswerIsGoodAfterWrongOnes() {
        answer("one");
        answer("two");
        assertEquals(Optional.empty(), answer(Solution.of(challenge)));
    }

    @Test
    void rightAnswerMayBeSentAgainAndAgainAndUsesNoTry() {
        world.resident("bob", "x");
        for (int again = 0; again < 10; again++) {
            assertEquals(Optional.of(Reason.NAME_TAKEN), answer(Solution.of(challenge)));
        }
        answer("one");
        answer("two");
        assertEquals(Optional.of(Reason.NAME_TAKEN), answer(Solution.of(challenge)));
    }

    @Test
    void triesAreASetting() {
        world.set("challenge.tries=1");
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer("one"));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer(Solution.of(challenge)));
    }

    @Test
    void burningOneBurnsNoOther() {
        for (int again = 0; again < 3; again++) {
            answer("wrong");
        }
        assertEquals(Optional.empty(), World.reason(world.registrar.submit(world.request("bob"))));
    }

    @Test
    void lifetimeEndsToTheSecond() {
        world.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        world.resident("bob", "x");
        assertEquals(Optional.of(Reason.NAME_TAKEN), answer(Solution.of(challenge)));
        world.clock.advance(Duration.ofSeconds(1));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), answer(Solution.of(challenge)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void onThePageEveryKindIsAnswered(Kind kind) {
        world.set(QUESTIONS);
        Challenge set = world.challenge(kind);
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), claim(Door.WEB, set, "wrong"));
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), claim(Door.IN_BAND, set, Solution.of(set)));
        assertEquals(Optional.empty(), claim(Door.WEB, set, Solution.of(set)));
    }

    @Test
    void aPictureOfAClientIsNoUseOnThePage() {
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), claim(Door.WEB, challenge, Solution.of(challenge)));
    }

    @Test
    void thePageAsksEvenWhereClientsDont() {
        world.set("inband.mode=open");
        assertEquals(Optional.of(Reason.CHALLENGE_WRONG), claim(Door.WEB, world.challenge(Kind.PICTURE), "wrong"));
        assertEquals(Optional.empty(), claim(Door.IN_BAND, challenge, "wrong"));
    }

    @Test
    void aQuestionThatWasTakenOutIsGone() {
        world.set(QUESTIONS);
        Challenge set = world.challenge(Kind.QUESTION);
        world.set("challenge.questions=What colour is grass? = green");
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), claim(Door.WEB, set, "white"));
    }

    /** The claim alone: what else the page checks is not this test's business. */
    private Optional<Reason> claim(Door door, Challenge set, String typed) {
        Attempt attempt = new Attempt(new RegistrationRequest(door, World.HOME, true, Optional.of("bob"),
                Optional.of(Password.of("s3cret words")), Optional.of(Answer.of(set.token(), typed)),
                Details.none(Locale.ENGLISH)), Optional.empty(), world.settings());
        return claim.take(attempt).problem().map(Problem::reason);
    }

    @Test
    void missingAnswerNamesThePageWhereThereIsOne() {
        assertEquals(0, missing().arguments().size());
        world.set("web.signup=https://example.org/join");
        assertEquals("https://example.org/join", missing().arguments().get(0));
    }

    /** A program is told that the picture is too old, whether it was right or wrong, and has no second try with it. */
    @Test
    void programLosesItsChallengeAndLearnsNothing() {
        for (boolean right : new boolean[] {true, false}) {
            Challenge challenge = world.challenge(Kind.PICTURE);
            String typed = right ? Solution.of(challenge) : "wrong";
            assertEquals(Optional.of(Reason.CHALLENGE_GONE), program(Answer.of(challenge.token(), typed)));
            assertEquals(Optional.of(Reason.CHALLENGE_GONE), claim(Door.WEB, challenge, Solution.of(challenge)));
        }
        assertEquals(Optional.of(Reason.CHALLENGE_GONE), program(Answer.of("forged", "x")));
        assertEquals(2, world.spent.count());
        assertEquals(0, world.accounts.asked());
        assertEquals(List.of(), world.applications.all());
    }

    @Test
    void programThatCantBeBurnedGetsNothingEither() {
        world.spent.setBroken(true);
        assertEquals(Optional.of(Reason.UNAVAILABLE), program(world.solved(world.challenge(Kind.PICTURE))));
    }

    private Optional<Reason> program(Answer answer) {
        Details told = new Details(Optional.empty(), Optional.empty(), Optional.empty(), false, true, Locale.ENGLISH);
        return World.reason(world.registrar.submit(new RegistrationRequest(Door.WEB, World.HOME, true, Optional.of("bob"),
                Optional.of(Password.of("s3cret words")), Optional.of(answer), told)));
    }

    private Problem missing() {
        var request = new RegistrationRequest(
                Door.IN_BAND, World.HOME, true, Optional.of("bob"),
                Optional.of(Password.of("s3cret words")), Optional.empty(), Details.none(Locale.ENGLISH));
        return ((Decision.Refused) world.registrar.submit(request)).first();
    }

    private Optional<Reason> answer(String typed) {
        return World.reason(world.registrar.submit(
                world.request("bob", "s3cret words", Answer.of(challenge.token(), typed))));
    }
}
