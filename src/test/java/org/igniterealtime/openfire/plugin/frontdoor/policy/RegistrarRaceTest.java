package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several at once, over and over. */
class RegistrarRaceTest {

    private static final int ROUNDS = 200;
    private static final int THREADS = 4;

    private final World world = new World("limit.attempt.source=900000/1s", "limit.attempt.server=900000/1s",
            "limit.success.source=900000/1s", "limit.success.server=900000/1s");
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void oneChallengeIsOneAccountHoweverManyTry() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Answer answer = world.solved(world.challenge());
            List<RegistrationRequest> requests = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                requests.add(world.request("r" + round + "t" + thread, "s3cret words", answer));
            }
            List<Optional<Reason>> reasons = atOnce(requests);
            assertEquals(1, reasons.stream().filter(Optional::isEmpty).count(), reasons.toString());
            assertEquals(round + 1, world.accounts.count());
        }
    }

    @Test
    void oneNameIsOneAccountAndTheLosersKeepTheirChallenge() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<RegistrationRequest> requests = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                requests.add(world.request("r" + round));
            }
            List<Optional<Reason>> reasons = atOnce(requests);
            assertEquals(1, reasons.stream().filter(Optional::isEmpty).count());
            assertEquals(THREADS - 1, reasons.stream().filter(Optional.of(Reason.NAME_TAKEN)::equals).count());
            assertEquals(round + 1, world.spent.count());
        }
    }

    @Test
    void guessesAtOnceBurnTheChallenge() throws Exception {
        world.set("challenge.tries=1", "limit.attempt.source=900000/1s", "limit.attempt.server=900000/1s");
        for (int round = 0; round < ROUNDS; round++) {
            Challenge challenge = world.challenge();
            List<RegistrationRequest> requests = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                requests.add(world.request("r" + round, "s3cret words", Answer.of(challenge.token(), "guess")));
            }
            List<Optional<Reason>> reasons = atOnce(requests);
            assertTrue(reasons.stream().allMatch(Optional.of(Reason.CHALLENGE_GONE)::equals), reasons.toString());
        }
        assertEquals(0, world.accounts.count());
    }

    private List<Optional<Reason>> atOnce(List<RegistrationRequest> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        List<Future<Optional<Reason>>> running = new ArrayList<>();
        for (RegistrationRequest request : requests) {
            running.add(threads.submit(() -> {
                start.await();
                return World.reason(world.registrar.submit(request));
            }));
        }
        List<Optional<Reason>> reasons = new ArrayList<>();
        for (Future<Optional<Reason>> each : running) {
            reasons.add(each.get());
        }
        return reasons;
    }
}
