package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/**
 * Whether the database answers, found out in bounded time. Openfire's own connections keep trying for seconds when the
 * database is down, on threads that everybody's stanzas need, and a stranger is to have an answer within one. So one
 * thread of ours asks, and all others wait for it: not at all while it has answered a moment ago, and not again
 * while it is known to hang.
 */
public final class Pulse implements Runnable {

    private final Executor executor;
    private final Runnable probe;
    private final LongSupplier nanos;
    private final Duration fresh;
    private final Duration patience;
    private final AtomicReference<Beat> current = new AtomicReference<>();

    /**
     * A pulse.
     *
     * @param executor runs the probe, one at a time
     * @param probe    throws when the database does not answer; may hang
     * @param nanos    a clock that only goes forward, in nanoseconds
     * @param fresh    how long an answer is good for
     * @param patience how long anybody waits
     */
    public Pulse(Executor executor, Runnable probe, LongSupplier nanos, Duration fresh, Duration patience) {
        this.executor = executor;
        this.probe = probe;
        this.nanos = nanos;
        this.fresh = fresh;
        this.patience = patience;
    }

    /** Returns when the database answers, and throws {@link BrokenException} when it does not. */
    @Override
    public void run() {
        await(beat());
    }

    /** The same, and does not believe an answer to a question that was asked before now. */
    public void anew() {
        Beat last = beat();
        await(last);
        current.compareAndSet(last, null);
        run();
    }

    private void await(Beat beat) {
        long left = beat.asked() + patience.toNanos() - nanos.getAsLong();
        try {
            beat.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new BrokenException("The database does not answer", silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new BrokenException("Stopped while waiting for the database", stopping);
        }
    }

    /** The one that is under way or fresh, or else a new one. */
    private Beat beat() {
        long now = nanos.getAsLong();
        Beat last = current.get();
        boolean usable = last != null && (!last.answer().isDone() || now - last.asked() < fresh.toNanos());
        if (usable) {
            return last;
        }
        Beat next = new Beat(now, new CompletableFuture<>());
        if (current.compareAndSet(last, next)) {
            start(next);
            return next;
        }
        return beat();
    }

    /** Who is still at work when the plugin has been unloaded asks by themselves: what they began is to be ended, or undone. */
    private void start(Beat beat) {
        try {
            executor.execute(() -> ask(beat));
        } catch (RejectedExecutionException unloaded) {
            ask(beat);
        }
    }

    // Errors too: a question that is never answered would stand for the answer ever after.
    private void ask(Beat beat) {
        try {
            probe.run();
            beat.answer().complete(null);
        } catch (RuntimeException | Error silent) {
            beat.answer().completeExceptionally(silent);
        }
    }

    private record Beat(long asked, CompletableFuture<Void> answer) {
    }
}
