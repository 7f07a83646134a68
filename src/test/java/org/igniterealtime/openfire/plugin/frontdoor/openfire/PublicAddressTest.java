package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            https before http     | ''                        | xmpp.example.org | 7443 | 7070 | https://xmpp.example.org:7443/register
            http where need be    | ''                        | xmpp.example.org | -    | 7070 | http://xmpp.example.org:7070/register
            nothing is open       | ''                        | xmpp.example.org | -    | -    | -
            IPv6                  | ''                        | 2001:db8::1      | 7443 | -    | https://[2001:db8::1]:7443/register
            IPv6 with a zone      | ''                        | fe80::1%eth0     | 7443 | -    | https://[fe80::1]:7443/register
            IPv6 in brackets      | ''                        | [2001:db8::1]    | 7443 | -    | https://[2001:db8::1]:7443/register
            as the admin says     | https://example.org/join  | xmpp.example.org | 7443 | 7070 | https://example.org/join
            without a slash       | https://example.org/join/ | xmpp.example.org | 7443 | 7070 | https://example.org/join
            even if nothing is on | https://example.org       | xmpp.example.org | -    | -    | https://example.org
            """)
    void isWhereTheWorldReachesUs(String why, String set, String host, Integer secure, Integer plain, String base) {
        PublicAddress address = new PublicAddress(() -> settings(set), ports(secure, plain), () -> host);
        assertEquals(Optional.ofNullable(base).map(URI::create), address.base(), why);
        assertEquals(Optional.ofNullable(base).map(there -> URI.create(there + "/captcha/t.jpg")),
                address.by(token -> "/captcha/" + token + ".jpg").apply("t"), why);
    }

    private static Settings settings(String address) {
        return new SettingsReader(key -> Optional.ofNullable(Map.of("frontdoor.web.address", address).get(key)),
                (setting, value) -> { }).read(new SettingsReader.HostSwitches(true, true));
    }

    private static PublicPorts ports(Integer secure, Integer plain) {
        return new PublicPorts() {
            @Override
            public boolean areWanted() {
                return true;
            }

            @Override
            public OptionalInt secure() {
                return secure == null ? OptionalInt.empty() : OptionalInt.of(secure);
            }

            @Override
            public OptionalInt plain() {
                return plain == null ? OptionalInt.empty() : OptionalInt.of(plain);
            }
        };
    }
}
