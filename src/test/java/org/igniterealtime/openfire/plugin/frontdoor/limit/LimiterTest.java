package org.igniterealtime.openfire.plugin.frontdoor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.junit.jupiter.api.Test;

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

    private int takeAll(int kind, byte[] key, Rate rate) {
        int taken = 0;
        while (limiter.take(kind, key, rate).refusedFor().isEmpty()) {
            taken++;
        }
        return taken;
    }
}
