package org.igniterealtime.openfire.plugin.frontdoor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimiterTest {

    private static final Rate THREE_A_MINUTE = new Rate(3, Duration.ofMinutes(1));
    private static final byte[] KEY = {1};

    private final MutableClock clock = new MutableClock();
    private final Limiter limiter = new Limiter(clock, new byte[] {7});

    @Test
    void allPermitsAreThereAtFirstAndThenNone() {
        assertEquals(3, takeAll(0, KEY, THREE_A_MINUTE));
        assertEquals(Optional.of(Duration.ofSeconds(20)), limiter.take(0, KEY, THREE_A_MINUTE).refusedFor());
    }

    @Test
    void permitsComeBackOneByOne() {
        takeAll(0, KEY, THREE_A_MINUTE);
        clock.advance(Duration.ofSeconds(20).minusNanos(1));
        assertEquals(Optional.of(Duration.ofNanos(1)), limiter.take(0, KEY, THREE_A_MINUTE).refusedFor());
        clock.advance(Duration.ofNanos(1));
        assertEquals(1, takeAll(0, KEY, THREE_A_MINUTE));
        clock.advance(Duration.ofSeconds(40));
        assertEquals(2, takeAll(0, KEY, THREE_A_MINUTE));
        clock.advance(Duration.ofDays(300));
        assertEquals(3, takeAll(0, KEY, THREE_A_MINUTE));
    }

    @Test
    void refusalTakesNothing() {
        takeAll(0, KEY, THREE_A_MINUTE);
        for (int again = 0; again < 1000; again++) {
            limiter.take(0, KEY, THREE_A_MINUTE);
        }
        clock.advance(Duration.ofSeconds(20));
        assertEquals(1, takeAll(0, KEY, THREE_A_MINUTE));
    }

    @Test
    void kindsAndKeysAreCountedApart() {
        takeAll(0, KEY, THREE_A_MINUTE);
        assertEquals(3, takeAll(1, KEY, THREE_A_MINUTE));
        assertEquals(3, takeAll(0, new byte[] {2}, THREE_A_MINUTE));
        assertEquals(3, takeAll(0, new byte[0], THREE_A_MINUTE));
    }

    @Test
    void whatIsGivenBackIsThereAgainButOnlyOnce() {
        takeAll(0, KEY, new Rate(2, Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        Permit permit = limiter.take(0, KEY, THREE_A_MINUTE);
        permit.release();
        permit.release();
        assertEquals(3, takeAll(0, KEY, THREE_A_MINUTE));
        permit.release();
        assertTrue(limiter.isExhausted(0, KEY, THREE_A_MINUTE));
    }

    @Test
    void refusedPermitGivesNothingBack() {
        takeAll(0, KEY, THREE_A_MINUTE);
        limiter.take(0, KEY, THREE_A_MINUTE).release();
        assertEquals(0, takeAll(0, KEY, THREE_A_MINUTE));
    }

    @Test
    void exhaustionIsToldWithoutTaking() {
        for (int taken = 0; taken < 3; taken++) {
            assertFalse(limiter.isExhausted(0, KEY, THREE_A_MINUTE));
            limiter.take(0, KEY, THREE_A_MINUTE);
        }
        assertTrue(limiter.isExhausted(0, KEY, THREE_A_MINUTE));
        clock.advance(Duration.ofSeconds(20));
        assertFalse(limiter.isExhausted(0, KEY, THREE_A_MINUTE));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 97, 1000, 40_000, 700_001})
    void exactlyAsManyAsTheRateSays(int permits) {
        assertEquals(permits, takeAll(0, KEY, new Rate(permits, Duration.ofSeconds(1))));
    }

    @Test
    void longestRateDoesNotOverflow() {
        assertEquals(2, takeAll(0, KEY, new Rate(2, Rate.LONGEST)));
        assertTrue(limiter.take(0, KEY, new Rate(999_999_999, Rate.LONGEST)).refusedFor().isEmpty());
    }

    @Test
    void sixtyFourThreadsTakeNoMoreThanThereIs() throws Exception {
        Rate rate = new Rate(1000, Duration.ofMinutes(1));
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> taken = new ArrayList<>();
        for (int thread = 0; thread < 64; thread++) {
            taken.add(threads.submit(() -> {
                start.await();
                return takeAll(0, KEY, rate);
            }));
        }
        start.countDown();
        int sum = 0;
        for (Future<Integer> each : taken) {
            sum += each.get();
        }
        threads.shutdown();
        assertEquals(1000, sum);
    }

    @Test
    void fewOfManyKeysCollide() {
        Rate once = new Rate(1, Duration.ofHours(1));
        for (int key = 0; key < 5000; key++) {
            limiter.take(0, bytes(key), once);
        }
        int refused = 0;
        for (int key = 5000; key < 15_000; key++) {
            refused += limiter.isExhausted(0, bytes(key), once) ? 1 : 0;
        }
        assertTrue(refused < 20, refused + " of 10,000 newcomers were taken for somebody else");
    }

    private int takeAll(int kind, byte[] key, Rate rate) {
        int taken = 0;
        while (limiter.take(kind, key, rate).refusedFor().isEmpty()) {
            taken++;
        }
        return taken;
    }

    private static byte[] bytes(int key) {
        return ByteBuffer.allocate(4).putInt(key).array();
    }
}
