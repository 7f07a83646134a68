package org.igniterealtime.openfire.plugin.frontdoor;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The plugin's own threads: for what is done later, again and again, or without keeping anybody waiting. */
final class Chores implements AutoCloseable {

    /** A database that hangs holds one for each of four cleaning jobs. */
    private static final int THREADS = 6;

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, Chores::thread);
    private final ExecutorService question = Executors.newSingleThreadExecutor(Chores::thread);

    ScheduledExecutorService executor() {
        return executor;
    }

    /** For the question whether the database answers: chores wait for that, and must not keep it from being asked. */
    Executor question() {
        return question;
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
        } finally {
            question.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "frontdoor");
        thread.setDaemon(true);
        return thread;
    }
}
