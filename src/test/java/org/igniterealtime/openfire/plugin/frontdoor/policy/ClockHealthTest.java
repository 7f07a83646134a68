package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockHealthTest {

    private Instant now = Instant.parse("2027-01-01T00:00:00Z");
    private long nanos = 5;
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final ClockHealth health = new ClockHealth(clock, () -> nanos);

    @Test
    void aClockThatGoesAsTimeDoesIsFine() {
        pass(Duration.ofDays(40), Duration.ofDays(40).plusSeconds(20));
        assertEquals(List.of(Finding.fine("clock.fine")), health.get());
    }

    @ParameterizedTest
    @ValueSource(longs = {-3600, -31, 31, 86_400})
    void aClockThatWasSetIsNot(long seconds) {
        pass(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(seconds));
        assertEquals(List.of(Finding.warning("clock.jumped", seconds)), health.get());
    }

    @Test
    void aClockOfThePastIsWrong() {
        now = Instant.parse("1970-01-02T00:00:00Z");
        assertEquals(List.of(Finding.warning("clock.behind", "1970-01-02T00:00:00Z")), new ClockHealth(clock, () -> nanos).get());
    }

    private void pass(Duration time, Duration shown) {
        nanos += time.toNanos();
        now = now.plus(shown);
    }
}
