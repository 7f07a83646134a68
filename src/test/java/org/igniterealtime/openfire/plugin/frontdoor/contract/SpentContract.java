package org.igniterealtime.openfire.plugin.frontdoor.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import org.junit.jupiter.api.Test;

/** What {@link Spent} promises. */
public abstract class SpentContract {

    private static final byte[] ID = {0, 1, (byte) 0xFF, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    private static final Instant EXPIRY = Instant.parse("2026-01-02T03:04:05Z");

    /** An empty one. */
    protected abstract Spent spent();

    @Test
    void idIsSpentOnce() {
        Spent spent = spent();
        assertTrue(spent.spend(ID, EXPIRY));
        assertFalse(spent.spend(ID, EXPIRY));
        assertFalse(spent.spend(ID.clone(), EXPIRY.plusSeconds(1)));
    }

    @Test
    void idsAreSpentApart() {
        Spent spent = spent();
        assertTrue(spent.spend(ID, EXPIRY));
        assertTrue(spent.spend(new byte[16], EXPIRY));
    }

    @Test
    void idThatWasGivenBackCanBeSpentAgain() {
        Spent spent = spent();
        spent.spend(ID, EXPIRY);
        spent.release(ID);
        assertTrue(spent.spend(ID, EXPIRY));
        assertFalse(spent.spend(ID, EXPIRY));
    }

    @Test
    void givingBackWhatWasNotSpentDoesNothing() {
        Spent spent = spent();
        spent.release(ID);
        assertTrue(spent.spend(ID, EXPIRY));
    }

    @Test
    void onlyWhatExpiredBeforeIsForgotten() {
        Spent spent = spent();
        spent.spend(ID, EXPIRY);
        spent.purge(EXPIRY);
        assertFalse(spent.spend(ID, EXPIRY));
        spent.purge(EXPIRY.plusMillis(1));
        assertTrue(spent.spend(ID, EXPIRY));
    }

    @Test
    void ofManyAtOnceOneWins() throws Exception {
        Spent spent = spent();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 20; round++) {
            byte[] id = {(byte) round, 1, 2, 3};
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                tries.add(threads.submit(() -> {
                    start.await();
                    return spent.spend(id, EXPIRY);
                }));
            }
            start.countDown();
            int winners = 0;
            for (Future<Boolean> each : tries) {
                winners += each.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        }
        threads.shutdown();
    }
}
