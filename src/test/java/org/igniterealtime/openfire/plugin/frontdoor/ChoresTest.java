package org.igniterealtime.openfire.plugin.frontdoor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChoresTest {

    /** The question to the database, and the two cleaning jobs. */
    private static final int HANGING = 3;

    @Test
    void farewellsGoOutWhileTheDatabaseHangs() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        CountDownLatch hanging = new CountDownLatch(HANGING);
        CountDownLatch farewell = new CountDownLatch(1);
        try (Chores chores = new Chores()) {
            for (int each = 0; each < HANGING; each++) {
                chores.executor().execute(() -> hang(hanging, back));
            }
            assertTrue(hanging.await(10, TimeUnit.SECONDS));
            chores.executor().execute(farewell::countDown);
            assertTrue(farewell.await(10, TimeUnit.SECONDS));
            back.countDown();
        } finally {
            back.countDown();
        }
    }

    private static void hang(CountDownLatch hanging, CountDownLatch back) {
        hanging.countDown();
        try {
            back.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
