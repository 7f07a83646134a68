package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to be done soon, one thing after the other, without keeping anybody waiting. When more comes than can be kept,
 * whoever brings it does it: then they wait, and nothing is lost. What is there when the plugin is unloaded is still done,
 * as far as a short time allows.
 */
final class Backlog implements Executor, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);

    private final String name;
    private final Duration patience;
    private final ThreadPoolExecutor worker;

    /**
     * An empty backlog.
     *
     * @param name     of its thread
     * @param most     how much is kept
     * @param patience how long is waited for the rest at the end
     */
    Backlog(String name, int most, Duration patience) {
        this.name = name;
        this.patience = patience;
        this.worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(most), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        }, (work, full) -> work.run());
    }

    @Override
    public void execute(Runnable work) {
        worker.execute(work);
    }

    @Override
    public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                int left = worker.shutdownNow().size();
                LOG.warn("{}: unloaded before all was done; left undone: {} and what was being done", name, left);
            }
        } catch (InterruptedException stopping) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
