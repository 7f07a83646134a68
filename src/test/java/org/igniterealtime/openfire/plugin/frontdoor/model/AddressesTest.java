package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "::ffff:192.0.2.7, 192.0.2.7", "::192.0.2.7, 192.0.2.7",
            "2001:db8:1:2:3:4:5:6, 2001:0db8:0001:0002::/64", "2001:db8:1:2::, 2001:0db8:0001:0002::/64",
            "fe80::1%eth0, fe80:0000:0000:0000::/64", "::1, 0000:0000:0000:0000::/64", "' 10.0.0.1 ', 10.0.0.1",
            "255.255.255.255, 255.255.255.255"})
    void sourceIsTheAddressOrTheNetworkOfASubscriber(String address, String source) {
        assertEquals(source, Source.of(NetworkAddress.parse(address).orElseThrow()).toString());
    }

    @Test
    void neighboursInOneNetworkAreOneSource() {
        assertArrayEquals(key("2001:db8:1:2::1"), key("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertFalse(java.util.Arrays.equals(key("2001:db8:1:2::1"), key("2001:db8:1:3::1")));
        assertFalse(java.util.Arrays.equals(key("192.0.2.7"), key("192.0.2.8")));
    }

    @Test
    void unknownIsCountedAndProxyIsNot() {
        assertTrue(Source.UNKNOWN.isCounted());
        assertFalse(Source.PROXY.isCounted());
        assertEquals("unknown", Source.UNKNOWN.toString());
        assertEquals("proxy", Source.PROXY.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "cafe", "bad.cafe", "evil.example", "1", "1.2.3", "1.2.3.4.5", "256.1.1.1",
            "999.1.1.1", "1.2.3.400", ".:", "1:", ":::", "1.2.3.4:80", "12345::", "[::1]x", "0x7f.1.1.1", "1.2.3.4, 5.6.7.8"})
    void whatIsNoAddressIsNone(String text) {
        assertEquals(Optional.empty(), NetworkAddress.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8, 10.255.0.1, true", "10.0.0.0/8, 11.0.0.1, false", "192.0.2.7, 192.0.2.7, true",
            "192.0.2.7, 192.0.2.6, false", "0.0.0.0/0, 8.8.8.8, true", "0.0.0.0/0, 2001:db8::1, false",
            "2001:db8::/33, 2001:db8:7fff::1, true", "2001:db8::/33, 2001:db8:8000::1, false",
            "192.0.2.0/31, 192.0.2.1, true", "192.0.2.0/31, 192.0.2.2, false", "10.0.0.0/8, ::ffff:10.1.1.1, true"})
    void networkHoldsItsAddresses(String network, String address, boolean expected) {
        assertEquals(expected, Network.parse(network).orElseThrow()
                .contains(NetworkAddress.parse(address).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "::/129", "net/8", "/8", "10.0.0.0/8x"})
    void whatIsNoNetworkIsNone(String text) {
        assertEquals(Optional.empty(), Network.parse(text));
    }

    private static byte[] key(String address) {
        return Source.of(NetworkAddress.parse(address).orElseThrow()).key();
    }
}
