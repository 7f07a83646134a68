package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;

/**
 * Counts permits by key, in constant memory, for any number of keys: the generic cell rate algorithm, which needs
 * one moment a key ("when will all that was taken have come back?"), over a {@link Sketch}.
 *
 * <p>A changed rate counts from the start: who was shut out under the old one is not kept waiting for its end.
 *
 * <p>It cannot fail: there is nothing outside the process that it needs. A restart forgets. Each node of a
 * cluster counts for itself, so a cluster of n nodes allows n times as much.
 */
public final class Limiter {

    private static final int WIDTH = 1 << 15;
    private static final int STRIPES = 64;
    /** More than there are limits. */
    private static final int KINDS = 256;

    private final LongSupplier nanos;
    private final KeyHash hash;
    private final Sketch sketch;
    private final AtomicLongArray refused = new AtomicLongArray(KINDS);
    private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

    /**
     * A limiter with all permits there.
     *
     * @param nanos  a clock that only goes forward, in nanoseconds
     * @param secret random bytes; who knows them can make chosen keys collide
     */
    public Limiter(LongSupplier nanos, byte[] secret) {
        this.nanos = nanos;
        this.hash = new KeyHash(secret);
        this.sketch = new Sketch(WIDTH, nanos.getAsLong());
    }

    /** Takes a permit of the key, if one is there. */
    public Permit take(int kind, byte[] key, Rate rate) {
        long[] place = hash.of(kind, counted(key, rate));
        synchronized (stripe(place)) {
            long now = nanos.getAsLong();
            long wait = wait(place, rate, now);
            if (wait > 0) {
                refused.incrementAndGet(kind);
                return Permit.refused(Duration.ofNanos(wait));
            }
            Runnable undo = sketch.raise(place, Math.max(sketch.get(place), now) + interval(rate));
            return Permit.taken(() -> giveBack(place, undo));
        }
    }

    /** How often a permit of that kind was not there since the start. */
    public long refused(int kind) {
        return refused.get(kind);
    }

    /** Whether no permit of the key is there. Takes none. */
    public boolean isExhausted(int kind, byte[] key, Rate rate) {
        return wait(hash.of(kind, counted(key, rate)), rate, nanos.getAsLong()) > 0;
    }

    /** How long until one is there, in nanoseconds. All are there when all that were taken have come back. */
    private long wait(long[] place, Rate rate, long now) {
        long comingBack = Math.max(0, sketch.get(place) - now);
        return comingBack - interval(rate) * (rate.permits() - 1);
    }

    /** Between two that come back, in nanoseconds; rounded up, so that it is never one too many. */
    private static long interval(Rate rate) {
        return (rate.period().toNanos() - 1) / rate.permits() + 1;
    }

    /** The rate belongs to the key: another rate is another count. */
    private static byte[] counted(byte[] key, Rate rate) {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + key.length)
                .putInt(rate.permits()).putLong(rate.period().toNanos()).put(key).array();
    }

    private void giveBack(long[] place, Runnable undo) {
        synchronized (stripe(place)) {
            undo.run();
        }
    }

    private Object stripe(long[] place) {
        return stripes[(int) (place[0] & (STRIPES - 1))];
    }
}
