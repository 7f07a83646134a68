package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.MutableClock;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Settings settings = TestSettings.of("limit.form.source=2/1d", "limit.form.server=5/1m");
    private final MutableClock clock = new MutableClock();
    private final Limits limits = new Limits(new Limiter(clock, new byte[] {1}), Limit.FORM_SOURCE,
            Limit.FORM_SERVER);

    @Test
    void oneSourceThatFloodsUsesUpNothingOfTheServers() {
        assertEquals(2, charges(source("192.0.2.7"), 1000));
        assertEquals(2, charges(source("192.0.2.8"), 1000));
        assertEquals(1, charges(source("192.0.2.9"), 1000));
        assertEquals(0, charges(source("192.0.2.10"), 1000));
    }

    @Test
    void fullServerTakesNothingFromTheSource() {
        charges(Source.PROXY, 5);
        assertEquals(0, charges(source("192.0.2.7"), 10));
        clock.advance(Duration.ofMinutes(1));
        assertEquals(2, charges(source("192.0.2.7"), 10));
    }

    @Test
    void subscriberIsOneSourceOverAllItsAddresses() {
        assertEquals(1, charges(source("2001:db8:1:2::1"), 1));
        assertEquals(1, charges(source("2001:db8:1:2::2"), 1));
        assertEquals(0, charges(source("2001:db8:1:2:ff::3"), 1));
        assertEquals(1, charges(source("2001:db8:1:3::1"), 1));
    }

    @Test
    void allWhoseAddressIsNotKnownAreOneSource() {
        assertEquals(2, charges(Source.UNKNOWN, 100));
    }

    @Test
    void peopleBehindAProxyShareOnlyTheLimitOfTheServer() {
        assertEquals(5, charges(Source.PROXY, 100));
    }

    @Test
    void whatIsGivenBackIsGivenBackToBoth() {
        for (int again = 0; again < 50; again++) {
            Claim.Outcome outcome = limits.take(source("192.0.2.7"), settings);
            assertEquals(Optional.empty(), outcome.problem());
            outcome.release().run();
        }
        assertEquals(2, charges(source("192.0.2.7"), 10));
    }

    private int charges(Source source, int times) {
        int admitted = 0;
        for (int again = 0; again < times; again++) {
            admitted += limits.charge(source, settings).isEmpty() ? 1 : 0;
        }
        return admitted;
    }

    private static Source source(String address) {
        return Source.of(NetworkAddress.parse(address).orElseThrow());
    }
}
