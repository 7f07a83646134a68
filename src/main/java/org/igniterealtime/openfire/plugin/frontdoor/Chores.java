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

    /** A database that hangs holds one for each of five cleaning jobs, one for the journal, one for those who wait. */
    private static final int THREADS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS, Chores::thread);
    private final ExecutorService letters = Executors.newSingleThreadExecutor(Chores::thread);
    private final ExecutorService question = Executors.newSingleThreadExecutor(Chores::thread);

    /** For letters to many, one list after the other: a mail server that hangs keeps no chore waiting. */
    Executor letters() {
        return letters;
    }

    ScheduledExecutorService executor() {
        return executor;
    }

    /** For the question whether the database answers: chores wait for that, and must not keep it from being asked. */
    Executor question() {
        return question;
    }

    /** Does something every ten minutes. */
    void often(String name, Runnable work) {
        executor.scheduleWithFixedDelay(guarded(name, work), 1, 10, TimeUnit.MINUTES);
    }

    /** Does something every so many seconds. */
    void every(int seconds, String name, Runnable work) {
        executor.scheduleWithFixedDelay(guarded(name, work), seconds, seconds, TimeUnit.SECONDS);
    }

    /** An exception would end the schedule. */
    private static Runnable guarded(String name, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("Not done, and tried again later: {}", name, failed);
            }
        };
    }

    /** What is due within moments (farewells) is still done; what repeats ends. */
    @Override
    public void close() {
        letters.shutdownNow();
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
