package org.igniterealtime.openfire.plugin.frontdoor.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limiter against an exact ledger of each key: whatever happens, nobody is let in whom the ledger keeps out. */
class LimiterModelTest {

    private static final Rate RATE = new Rate(4, Duration.ofMinutes(1));
    private static final long INTERVAL = Duration.ofSeconds(15).toNanos();

    /** When all that a key took will have come back, in an exact map. */
    private final Map<Integer, Long> ledger = new HashMap<>();
    private final MutableClock clock = new MutableClock();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nobodyIsAllowedMoreThanTheLedgerSays(long seed) {
        Random random = new Random(seed);
        Limiter limiter = new Limiter(clock, new byte[] {(byte) seed});
        List<Taken> open = new ArrayList<>();
        for (int step = 0; step < 30_000; step++) {
            int key = random.nextInt(1000);
            if (random.nextInt(4) == 0 && !open.isEmpty()) {
                giveBack(open.remove(random.nextInt(open.size())));
            } else {
                take(limiter, key, open);
            }
            if (random.nextInt(20) == 0) {
                clock.advance(Duration.ofMillis(random.nextInt(3000)));
            }
        }
    }

    @Test
    void keysThatMeetInASmallBlockNeverGainByWhatOthersGiveBack() {
        Random random = new Random(1);
        Sketch sketch = new Sketch(4, 0);
        long[][] places = IntStream.range(0, 40).mapToObj(LimiterModelTest::place).toArray(long[][]::new);
        Map<Integer, Long> exact = new HashMap<>();
        List<Runnable> undos = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            int key = random.nextInt(40);
            if (random.nextBoolean() && !undos.isEmpty()) {
                undos.remove(random.nextInt(undos.size())).run();
            } else if (key % 2 == 0) {
                // Even keys give back; odd ones never do, so their moments have to stand for ever.
                undos.add(sketch.raise(places[key], sketch.get(places[key]) + random.nextInt(3)));
            } else {
                long moment = sketch.get(places[key]) + random.nextInt(3);
                sketch.raise(places[key], moment);
                exact.put(key, moment);
            }
            exact.forEach((odd, moment) -> assertTrue(sketch.get(places[odd]) >= moment));
        }
    }

    @Test
    void memoryIsTheSameForOneKeyAndForManyThousands() throws ReflectiveOperationException {
        Sketch sketch = new Sketch(1 << 15, 0);
        for (int key = 0; key < 200_000; key++) {
            sketch.raise(place(key), key);
        }
        var field = Sketch.class.getDeclaredField("cells");
        field.setAccessible(true);
        assertEquals(4 << 15, ((AtomicLongArray) field.get(sketch)).length());
    }

    private void take(Limiter limiter, int key, List<Taken> open) {
        long now = clock.getAsLong();
        long after = Math.max(ledger.getOrDefault(key, 0L), now) + INTERVAL;
        boolean wanted = after - now <= RATE.period().toNanos();
        Permit permit = limiter.take(0, bytes(key), RATE);
        boolean got = permit.refusedFor().isEmpty();
        assertTrue(wanted || !got, "let in against the ledger");
        if (got) {
            ledger.put(key, after);
            open.add(new Taken(key, permit));
        }
    }

    private void giveBack(Taken taken) {
        taken.permit().release();
        ledger.merge(taken.key(), -INTERVAL, Long::sum);
    }

    private static long[] place(int key) {
        return new KeyHash(new byte[] {9}).of(0, bytes(key));
    }

    private static byte[] bytes(int key) {
        return ByteBuffer.allocate(4).putInt(key).array();
    }

    private record Taken(int key, Permit permit) {
    }
}
