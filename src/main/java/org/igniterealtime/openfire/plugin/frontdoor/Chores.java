package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin's own threads: for what is done later, again and again, or without keeping anybody waiting. */
final class Chores implements AutoCloseable {

    /** A database that hangs holds one for the question whether it answers, one for each of three cleaning jobs, one for the journal. */
    private static final int THREADS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "frontdoor");
        thread.setDaemon(true);
        return thread;
    });

    ScheduledExecutorService executor() {
        return executor;
    }

    /** Does something every ten minutes. An exception would end the schedule. */
    void often(String name, Runnable work) {
        executor.scheduleWithFixedDelay(() -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("Not cleaned up, and tried again in ten minutes: {}", name, failed);
            }
        }, 1, 10, TimeUnit.MINUTES);
    }

    /** What is due within moments (farewells) is still done; what repeats ends. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
