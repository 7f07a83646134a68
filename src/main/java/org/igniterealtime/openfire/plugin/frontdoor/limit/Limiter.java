package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.nio.ByteBuffer;
import java.time.Duration;
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

    private final LongSupplier nanos;
    private final KeyHash hash;
    private final Sketch sketch;
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
        long period = rate.period().toNanos();
        long interval = period / rate.permits();
        long now = nanos.getAsLong();
        synchronized (stripe(place)) {
            long before = Math.max(sketch.get(place), now);
            long after = before + interval;
            if (after - now > period) {
                return Permit.refused(Duration.ofNanos(after - now - period));
            }
            sketch.raise(place, after);
            return Permit.taken(() -> giveBack(place, after, before));
        }
    }

    /** Whether no permit of the key is there. Takes none. */
    public boolean isExhausted(int kind, byte[] key, Rate rate) {
        long now = nanos.getAsLong();
        long period = rate.period().toNanos();
        long before = Math.max(sketch.get(hash.of(kind, counted(key, rate))), now);
        return before + period / rate.permits() - now > period;
    }

    /** The rate belongs to the key: another rate is another count. */
    private static byte[] counted(byte[] key, Rate rate) {
        return ByteBuffer.allocate(Integer.BYTES + Long.BYTES + key.length)
                .putInt(rate.permits()).putLong(rate.period().toNanos()).put(key).array();
    }

    private void giveBack(long[] place, long after, long before) {
        synchronized (stripe(place)) {
            sketch.retreat(place, after, before);
        }
    }

    private Object stripe(long[] place) {
        return stripes[(int) (place[0] & (STRIPES - 1))];
    }
}
