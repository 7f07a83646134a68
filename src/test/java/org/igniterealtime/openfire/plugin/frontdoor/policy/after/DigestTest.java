package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.model.Way;
import org.junit.jupiter.api.Test;

class DigestTest {

    private final MutableClock clock = new MutableClock();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Runnable> planned = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Digest digest = new Digest(Duration.ofMinutes(1), clock, (wait, work) -> {
        waits.add(wait);
        planned.add(work);
    }, (named, count) -> told.add(named.size() + " of " + count));

    @Test
    void theFirstIsToldAtOnceAndTheRestOfAFloodInOne() {
        come(1);
        assertEquals(List.of(Duration.ZERO), waits);
        planned.remove(0).run();
        clock.advance(Duration.ofSeconds(10));
        come(10_000);
        assertEquals(List.of(Duration.ZERO, Duration.ofSeconds(50)), waits);
        planned.remove(0).run();
        assertEquals(List.of("1 of 1", "20 of 10000"), told);
        clock.advance(Duration.ofMinutes(5));
        come(1);
        assertEquals(Duration.ZERO, waits.get(2));
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyWaiting() {
        come(1);
        planned.remove(0).run();
        clock.advance(Duration.ofDays(-365));
        come(1);
        assertEquals(List.of(Duration.ZERO, Duration.ofMinutes(1)), waits);
    }

    @Test
    void nothingIsToldTwiceOrForNothing() {
        digest.tell();
        come(2);
        digest.tell();
        planned.remove(0).run();
        assertEquals(List.of("2 of 2"), told);
    }

    @Test
    void manyAreCountedAndSomeNamed() {
        Phrases phrases = new Phrases(new Texts("frontdoor_i18n", DigestTest.class.getClassLoader()), "example.org",
                () -> "Example", () -> Locale.ENGLISH);
        assertEquals("10,000 new accounts: n1@example.org, n2@example.org and 9,998 more",
                phrases.notice(List.of(newcomer(1), newcomer(2)), 10_000));
        assertEquals("2 new accounts: n1@example.org, n2@example.org", phrases.notice(List.of(newcomer(1), newcomer(2)), 2));
        assertEquals("10,000 new accounts on Example", phrases.subject(10_000));
        assertEquals("New account on Example", phrases.subject(1));
    }

    private void come(int count) {
        for (int number = 1; number <= count; number++) {
            digest.accept(newcomer(number));
        }
    }

    private static Newcomer newcomer(int number) {
        return new Newcomer(new Localpart("n" + number), Way.CLIENT, Optional.empty(), Locale.ENGLISH);
    }
}
