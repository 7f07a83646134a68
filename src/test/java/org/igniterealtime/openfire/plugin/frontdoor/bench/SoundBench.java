package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Voice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.sound.SpokenDigits;
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

/** How many sounds of six and of eight digits a second, all languages in turn; by one thread, so the inverse is CPU for each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
public class SoundBench {

    private final Voice voice = new SpokenDigits(new byte[] {1, 2, 3, 4});
    private final AtomicLong seeds = new AtomicLong();

    @Benchmark
    @Threads(1)
    public Sound six() {
        return speak("901827");
    }

    @Benchmark
    @Threads(1)
    public Sound eight() {
        return speak("90182736");
    }

    @Benchmark
    @Threads(64)
    public Sound crowd() {
        return speak("901827");
    }

    private Sound speak(String digits) {
        long seed = seeds.incrementAndGet();
        return voice.speak(digits, Tongue.values()[(int) (seed % Tongue.values().length)], seed);
    }
}
