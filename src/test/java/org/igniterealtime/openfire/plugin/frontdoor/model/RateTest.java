package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"20/10m, 20, PT10M", "1/s, 1, PT1S", "5 / 2 h, 5, PT2H", "' 7/1d ', 7, PT24H", "999999999/31d, 999999999, PT744H"})
    void readsCountAndTime(String text, int permits, Duration period) {
        assertEquals(Optional.of(new Rate(permits, period)), Rate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20/", "/10m", "0/10m", "20/0m", "-1/m", "20/10", "20/10w", "20/32d", "20/9999999d",
            "1000000000/m", "20/10M", "twenty/m", "20//m", "2 0/m", "٢/m", "20/10m;"})
    void takesNothingElse(String text) {
        assertEquals(Optional.empty(), Rate.parse(text));
    }

    @Test
    void isNeverOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(0, Duration.ofMinutes(1)));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, Duration.ofSeconds(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Rate(1, Rate.LONGEST.plusNanos(1)));
    }
}
