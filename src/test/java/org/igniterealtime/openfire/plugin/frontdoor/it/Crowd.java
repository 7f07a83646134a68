package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many clients who do something at the same moment. */
final class Crowd {

    private Crowd() {
    }

    /**
     * Lets them all get ready, lets them all go at once, and returns what they got.
     *
     * @param client what each does when it may go; it has been made ready by then
     */
    static <T> List<T> atOnce(int size, IntFunction<Callable<T>> client) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        CyclicBarrier start = new CyclicBarrier(size);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                Callable<T> ready = client.apply(i);
                futures.add(threads.submit(() -> {
                    start.await();
                    return ready.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
