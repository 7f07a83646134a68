package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Repeatable chance (SplitMix64): the same secret, purpose and seed give the same throws, on every Java. One picture or
 * sound has its own; not for use by several threads.
 */
public final class Dice {

    private static final String MAC = "HmacSHA256";

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice that nobody can foresee who does not know the secret. */
    public static Dice of(byte[] secret, String purpose, long seed) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret, MAC));
            mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seed));
            return new Dice(ByteBuffer.wrap(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8))).getLong());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has " + MAC, absent);
        }
    }

    /** 64 bits. */
    public long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Dice of their own for a part, so that a change in one part does not change all others. */
    public Dice fork() {
        return new Dice(next());
    }

    /** From {@code low} to below {@code high}. */
    public float between(float low, float high) {
        return low + (high - low) * (next() >>> 40) * 0x1p-24f;
    }

    /** As {@link #between}, either sign. */
    public float either(float low, float high) {
        float size = between(low, high);
        return chance(0.5f) ? size : -size;
    }

    /** From 0 to below {@code bound}. */
    public int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** True that often: 0 never, 1 always. */
    public boolean chance(float probability) {
        return between(0, 1) < probability;
    }

    /** Any of them. */
    public <T> T oneOf(T[] choices) {
        return choices[below(choices.length)];
    }
}
