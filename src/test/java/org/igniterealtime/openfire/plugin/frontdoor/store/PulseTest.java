package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration FRESH = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ZERO;

    private final MutableClock clock = new MutableClock();
    private final AtomicInteger asked = new AtomicInteger();
    private RuntimeException failure;

    @Test
    void answerIsGoodForAMoment() {
        Pulse pulse = pulse(Runnable::run);
        pulse.run();
        clock.advance(FRESH.minusNanos(1));
        pulse.run();
        assertEquals(1, asked.get());
        clock.advance(Duration.ofNanos(1));
        pulse.run();
        assertEquals(2, asked.get());
    }

    @Test
    void anewNoEarlierAnswerIsBelieved() {
        Pulse pulse = pulse(Runnable::run);
        pulse.run();
        failure = new IllegalStateException("down");
        assertDoesNotThrow(pulse::run);
        assertThrows(BrokenException.class, pulse::anew);
        assertEquals(2, asked.get());
    }

    /** What is under way may have been asked before the database went. */
    @Test
    void anewWhatIsUnderWayIsWaitedForAndThenAskedAgain() {
        Deque<Runnable> work = new ArrayDeque<>();
        Pulse pulse = pulse(work::add);
        assertThrows(BrokenException.class, pulse::anew);
        assertEquals(1, work.size());
        work.remove().run();
        assertThrows(BrokenException.class, pulse::anew, "the next is under way");
        assertEquals(1, work.size());
        work.remove().run();
        assertEquals(2, asked.get());
    }

    @Test
    void silenceIsBrokenForAMomentAndThenAskedAgain() {
        Pulse pulse = pulse(Runnable::run);
        failure = new IllegalStateException("down");
        assertThrows(BrokenException.class, pulse::run);
        failure = null;
        assertThrows(BrokenException.class, pulse::run);
        assertEquals(1, asked.get());
        clock.advance(FRESH);
        assertDoesNotThrow(pulse::run);
    }

    @Test
    void hangingProbeIsNotAskedASecondTime() {
        Deque<Runnable> hanging = new ArrayDeque<>();
        Pulse pulse = pulse(hanging::add);
        for (int caller = 0; caller < 100; caller++) {
            assertThrows(BrokenException.class, pulse::run);
            clock.advance(Duration.ofSeconds(1));
        }
        assertEquals(1, hanging.size());
        hanging.remove().run();
        assertThrows(BrokenException.class, pulse::run);
        hanging.remove().run();
        assertDoesNotThrow(pulse::run);
    }

    @Test
    void errorInTheProbeIsAnAnswerToo() {
        boolean[] broken = {true};
        Pulse pulse = new Pulse(Runnable::run, () -> {
            if (broken[0]) {
                throw new NoClassDefFoundError("driver");
            }
        }, clock, FRESH, PATIENCE);
        assertThrows(BrokenException.class, pulse::run);
        broken[0] = false;
        clock.advance(FRESH);
        assertDoesNotThrow(pulse::run);
    }

    @Test
    void whenTheThreadsAreGoneWhoIsLeftAsksByThemselves() {
        Pulse pulse = pulse(work -> {
            throw new RejectedExecutionException();
        });
        assertDoesNotThrow(pulse::run);
        clock.advance(FRESH);
        failure = new IllegalStateException("down");
        assertThrows(BrokenException.class, pulse::run);
        assertThrows(BrokenException.class, pulse::run);
        assertEquals(2, asked.get());
    }

    @Test
    void threadThatIsStoppedGivesUpAndStaysStopped() {
        Pulse pulse = new Pulse(work -> { }, () -> { }, clock, FRESH, Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        assertThrows(BrokenException.class, pulse::run);
        assertTrue(Thread.interrupted());
    }

    private Pulse pulse(Executor executor) {
        return new Pulse(executor, () -> {
            asked.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
        }, clock, FRESH, PATIENCE);
    }
}
