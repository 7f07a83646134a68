package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Does something on several threads that start together. */
public final class AtOnce {

    private AtOnce() {
    }

    /** What each of them got. */
    public static <T> List<T> run(int threads, IntFunction<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        for (int each = 0; each < threads; each++) {
            int number = each;
            running.add(pool.submit(() -> {
                start.await();
                return work.apply(number);
            }));
        }
        start.countDown();
        List<T> outcomes = new ArrayList<>();
        for (Future<T> each : running) {
            outcomes.add(each.get());
        }
        pool.shutdown();
        return outcomes;
    }
}
