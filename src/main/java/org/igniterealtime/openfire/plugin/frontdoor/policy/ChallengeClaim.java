package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * One challenge, rightly answered, is one account. A right answer may be sent again until the account exists (clients
 * keep it after "name taken"); a wrong one may be corrected a few times, and then the challenge is burned.
 */
public final class ChallengeClaim implements Claim {

    private final Supplier<Challenges> challenges;
    private final Limiter wrongAnswers;
    private final Spent spent;
    private final Clock clock;

    /** A claim on challenges. */
    public ChallengeClaim(Supplier<Challenges> challenges, Limiter wrongAnswers, Spent spent, Clock clock) {
        this.challenges = challenges;
        this.wrongAnswers = wrongAnswers;
        this.spent = spent;
        this.clock = clock;
    }

    @Override
    public Outcome take(Attempt attempt) {
        if (!attempt.asksChallenge()) {
            return Outcome.notNeeded();
        }
        Optional<Answer> answer = attempt.request().answer();
        if (answer.isEmpty()) {
            return Outcome.refused(missing(attempt.settings().web()));
        }
        Optional<Challenge> challenge = challenges.get().open(answer.get().challenge(),
                Purpose.of(attempt.request().door()), attempt.settings().challenge().makings(), clock.instant());
        if (attempt.request().details().automated()) {
            return challenge.map(this::burn).orElseGet(ChallengeClaim::gone);
        }
        return challenge.map(set -> judge(set, answer.get().typed(), attempt.settings().rate(Limit.WRONG_ANSWER)))
                .orElseGet(ChallengeClaim::gone);
    }

    /** A program is told what a person is told who comes late, and nothing of what gave it away. */
    private Outcome burn(Challenge challenge) {
        spent.spend(challenge.id(), challenge.expiry());
        return gone();
    }

    /** A try is taken before anything is told, and given back when it was right: guesses at once are no more guesses. */
    private Outcome judge(Challenge challenge, String typed, Rate tries) {
        int kind = Limit.WRONG_ANSWER.ordinal();
        Permit permit = wrongAnswers.take(kind, challenge.id(), tries);
        if (permit.refusedFor().isPresent()) {
            return gone();
        }
        if (!challenge.isAnsweredBy(typed)) {
            boolean burned = wrongAnswers.isExhausted(kind, challenge.id(), tries);
            return burned ? gone() : Outcome.refused(Problem.of(Reason.CHALLENGE_WRONG));
        }
        permit.release();
        return spent.spend(challenge.id(), challenge.expiry())
                ? Outcome.taken(() -> spent.release(challenge.id())) : gone();
    }

    /** Clients that know nothing of forms show at least the text: it says where else an account is to be had. */
    private static Problem missing(Settings.Web web) {
        return web.signUp().map(page -> Problem.of(Reason.CHALLENGE_MISSING, page.toString()))
                .orElseGet(() -> Problem.of(Reason.CHALLENGE_MISSING));
    }

    private static Outcome gone() {
        return Outcome.refused(Problem.of(Reason.CHALLENGE_GONE));
    }
}
