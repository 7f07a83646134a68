package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.sound.SpokenDigits;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Permit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What one attempt costs besides the picture: sealing, unsealing, and the limits, alone and crowded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CoreBench {

    private static final Rate RATE = new Rate(120, Duration.ofMinutes(10));

    private final SecureRandom random = new SecureRandom();
    private final Limiter limiter = new Limiter(System::nanoTime, new byte[32]);
    private final AtomicLong sources = new AtomicLong();
    private final Instant now = Instant.now();
    private final Challenges challenges = challenges();
    private final Challenge challenge = set();

    /** Sealing a challenge. */
    @Benchmark
    public Challenge set() {
        return challenges.set(Purpose.IN_BAND, 5, now.plusSeconds(600));
    }

    /** Unsealing one. */
    @Benchmark
    public Optional<Challenge> open() {
        return challenges.open(challenge.token(), Purpose.IN_BAND, now);
    }

    /** A permit, each time of another source. */
    @Benchmark
    public Permit permit() {
        byte[] source = ByteBuffer.allocate(Long.BYTES).putLong(sources.incrementAndGet()).array();
        return limiter.take(Limit.FORM_SOURCE.ordinal(), source, RATE);
    }

    /** A permit, 64 threads for one source: the limit of the whole server is such a one. */
    @Benchmark
    @Threads(64)
    public Permit permitCrowded() {
        return limiter.take(Limit.FORM_SERVER.ordinal(), new byte[0], RATE);
    }

    private Challenges challenges() {
        Engine engine = new Engine(new Engine.Arts(SimpleCaptchaPicture::new, SpokenDigits::new), random, 1, Duration.ofMillis(50));
        engine.use(Secret.random(random));
        return engine.get();
    }
}
