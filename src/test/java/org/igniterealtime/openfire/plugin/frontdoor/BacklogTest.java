package org.igniterealtime.openfire.plugin.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    @Test
    void whoBringsTooMuchDoesItAndTheRestIsDoneBeforeTheEnd() {
        Thread mine = Thread.currentThread();
        Backlog backlog = new Backlog("test", 2, Duration.ofSeconds(10));
        backlog.execute(this::waits);
        backlog.execute(() -> done.add("kept 1"));
        backlog.execute(() -> done.add("kept 2"));
        backlog.execute(() -> done.add("mine " + Thread.currentThread().equals(mine)));
        assertEquals(List.of("mine true"), done);
        gate.countDown();
        backlog.close();
        assertEquals(List.of("mine true", "waited", "kept 1", "kept 2"), done);
    }

    @Test
    void theEndIsBounded() {
        Backlog backlog = new Backlog("test", 2, Duration.ZERO);
        backlog.execute(this::waits);
        backlog.execute(() -> done.add("never"));
        backlog.close();
        assertEquals(List.of(), done.stream().filter("never"::equals).toList());
        assertTrue(gate.getCount() == 1, "nobody opened it");
    }

    private void waits() {
        try {
            gate.await();
            done.add("waited");
        } catch (InterruptedException ended) {
            done.add("broken off");
        }
    }
}
