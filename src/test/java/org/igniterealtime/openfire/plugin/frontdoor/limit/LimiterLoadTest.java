package org.igniterealtime.openfire.plugin.frontdoor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many keys, many permits, many threads. */
class LimiterLoadTest {

    private static final byte[] KEY = {1};

    private final MutableClock clock = new MutableClock();
    private final Limiter limiter = new Limiter(clock, new byte[] {7});

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
