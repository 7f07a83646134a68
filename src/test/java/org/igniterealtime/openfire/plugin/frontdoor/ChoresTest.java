package org.igniterealtime.openfire.plugin.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.frontdoor.store.Pulse;
import org.junit.jupiter.api.Test;

/** Threads of the plugin that wait for one another. */
class ChoresTest {

    private static final int MANY = 20;

    /** All that is done every ten minutes is due at the same moment, and asks first whether the database answers. */
    @Test
    void choresThatAllWaitForTheDatabaseAreAnswered() throws Exception {
        try (Chores chores = new Chores()) {
            Pulse pulse = new Pulse(chores.question(), () -> { }, System::nanoTime, Duration.ZERO, Duration.ofSeconds(10));
            CountDownLatch together = new CountDownLatch(1);
            CompletableFuture<?>[] all = new CompletableFuture<?>[MANY];
            for (int number = 0; number < MANY; number++) {
                all[number] = CompletableFuture.runAsync(() -> {
                    await(together);
                    pulse.run();
                }, chores.executor());
            }
            together.countDown();
            CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatIsDueWithinMomentsIsStillDone() {
        CompletableFuture<String> farewell = new CompletableFuture<>();
        try (Chores chores = new Chores()) {
            chores.executor().execute(() -> farewell.complete("said"));
        }
        assertEquals("said", farewell.getNow("not said"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
