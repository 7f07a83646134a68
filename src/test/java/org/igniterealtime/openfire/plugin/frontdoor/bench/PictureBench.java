package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
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

/**
 * How many pictures a second, by one thread, one for each of two cores, and far more threads than cores. On two cores that do
 * nothing else, CPU per picture is the threads that can run (1, 2, 2) divided by the rate. Sixteen server styles in turn.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class PictureBench {

    private final Picture[] servers = new Picture[16];
    private final AtomicLong seeds = new AtomicLong();

    public PictureBench() {
        for (int i = 0; i < servers.length; i++) {
            servers[i] = new SimpleCaptchaPicture(new byte[] {(byte) i, 1, 2, 3});
        }
    }

    @Benchmark
    @Threads(1)
    public Image alone() {
        return draw();
    }

    @Benchmark
    @Threads(2)
    public Image two() {
        return draw();
    }

    @Benchmark
    @Threads(64)
    public Image crowd() {
        return draw();
    }

    private Image draw() {
        long seed = seeds.incrementAndGet();
        return servers[(int) (seed & 15)].draw("ABXSE", seed);
    }
}
