package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so much of a costly work be done at once, so that a flood leaves processors for those who sign in. Who finds all
 * places taken waits a moment, and then goes without.
 */
public final class Places {

    private final Semaphore free;
    private final Duration patience;

    /**
     * A bound on work.
     *
     * @param atOnce   how much is done at a time
     * @param patience how long to wait for a place
     */
    public Places(int atOnce, Duration patience) {
        this.free = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** What the work makes; nothing while too much is being done. */
    public <T> Optional<T> make(Supplier<T> work) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }

    private boolean enter() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
