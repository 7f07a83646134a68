package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The outcome of asking for a permit. */
public final class Permit {

    private final Duration wait;
    private final AtomicReference<Runnable> release;

    private Permit(Duration wait, Runnable release) {
        this.wait = wait;
        this.release = new AtomicReference<>(release);
    }

    /** There is none; one comes back after {@code wait}. */
    static Permit refused(Duration wait) {
        return new Permit(wait, () -> { });
    }

    /** For those who are not counted: always there. */
    public static Permit free() {
        return taken(() -> { });
    }

    /** One was taken, and {@code release} puts it back. */
    static Permit taken(Runnable release) {
        return new Permit(null, release);
    }

    /** After how long to come back, if none was there. */
    public Optional<Duration> refusedFor() {
        return Optional.ofNullable(wait);
    }

    /** Gives it back, because what it was taken for did not happen; nothing if none was taken, or the second time. */
    public void release() {
        release.getAndSet(() -> { }).run();
    }
}
