package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

    private static final String PROXIES = "10.0.0.0/8, 2001:db8:f::/48";

    @ParameterizedTest(name = "{0}: {1} says {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nobody in between             | 192.0.2.7        | -                               | 192.0.2.7
            a stranger can't choose       | 192.0.2.7        | 198.51.100.1                    | 192.0.2.7
            our proxy is believed         | 10.0.0.1         | 198.51.100.1                    | 198.51.100.1
            only its own entry            | 10.0.0.1         | 203.0.113.9, 198.51.100.1       | 198.51.100.1
            two proxies of ours           | 10.0.0.1         | 198.51.100.1, 10.9.9.9          | 198.51.100.1
            a lie before two proxies      | 10.0.0.1         | 10.1.1.1, 198.51.100.1,10.9.9.9 | 198.51.100.1
            our proxy says nothing        | 10.0.0.1         | -                               | proxy
            proxies all the way           | 10.0.0.1         | 10.0.0.2, 10.0.0.3              | proxy
            the proxy does not know       | 10.0.0.1         | unknown                         | unknown
            an empty list                 | 10.0.0.1         | ''                              | unknown
            an empty entry at the end     | 10.0.0.1         | 198.51.100.1,                   | unknown
            rubbish before the visitor    | 10.0.0.1         | <x>, 198.51.100.1               | 198.51.100.1
            a name is not looked up       | 10.0.0.1         | www.example.org                 | unknown
            with a port                   | 10.0.0.1         | 198.51.100.1:4711               | 198.51.100.1
            IPv6 by network               | 10.0.0.1         | 2001:db8:1:2:3:4:5:6            | 2001:0db8:0001:0002::/64
            IPv6 in brackets              | 10.0.0.1         | [2001:db8:1:2::6]               | 2001:0db8:0001:0002::/64
            IPv6 with a port              | 10.0.0.1         | [2001:db8:1:2::6]:4711          | 2001:0db8:0001:0002::/64
            IPv6 proxy                    | 2001:db8:f::1    | 198.51.100.1                    | 198.51.100.1
            IPv6 proxy with a zone        | 2001:db8:f::1%e0 | 198.51.100.1                    | 198.51.100.1
            IPv6 proxy as Jetty 12 has it | [2001:db8:f::1]  | 198.51.100.1                    | 198.51.100.1
            IPv4 in IPv6                  | ::ffff:10.0.0.1  | ::ffff:198.51.100.1             | 198.51.100.1
            loopback is not a proxy       | 127.0.0.1        | 198.51.100.1                    | 127.0.0.1
            """)
    void readsFromTheRight(String why, String peer, String forwarded, String source) {
        List<String> lines = forwarded == null ? List.of() : List.of(forwarded);
        assertEquals(source, Sources.of(peer, lines, settings()).toString(), why);
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.1, 10.0.0.2, 198.51.100.1", "10.0.0.2, 198.51.100.1, 198.51.100.1"})
    void severalLinesAreOneList(String first, String second, String source) {
        assertEquals(source, Sources.of("10.0.0.1", List.of(first, second), settings()).toString());
    }

    private static Settings settings() {
        return new SettingsReader(key -> key.equals("frontdoor.proxies") ? Optional.of(PROXIES) : Optional.empty(),
                (setting, value) -> { }).read(new SettingsReader.HostSwitches(true, true));
    }
}
