package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code X-Forwarded-*} is worth: nothing, but from proxies that the administrator named. */
class ProxiesIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"198.51.100.7", "127.0.0.1", "198.51.100.7, 203.0.113.9", "nonsense", "::1", "unknown"})
    void withoutProxiesTheConnectionCounts(String forwarded) {
        assertEquals("127.0.0.1", source(forwarded));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "198.51.100.7 | 198.51.100.7", "203.0.113.9, 198.51.100.7 | 198.51.100.7", "198.51.100.7, 127.0.0.1 | 198.51.100.7",
        "198.51.100.7:4711 | 198.51.100.7", "[2001:db8:1:2:3:4:5:6]:4711 | 2001:0db8:0001:0002::/64",
        "198.51.100.7, nonsense | unknown", "127.0.0.1 | proxy", "203.0.113.9, 10.0.0.5, 127.0.0.1 | 10.0.0.5"})
    void throughAProxyTheLastThatIsNoneCounts(String forwarded, String source) {
        changes.set("frontdoor.proxies", "127.0.0.0/8, ::1");
        assertEquals(source, source(forwarded));
    }

    @Test
    void aLimitFollowsTheVisitorAndNotWhatTheyWrite() {
        changes.set("frontdoor.proxies", "127.0.0.1");
        changes.set("frontdoor.limit.form.source", "2/10m");
        assertEquals(List.of(200, 200, 429), List.of(get("203.0.113.50"), get("9.9.9.9, 203.0.113.50"), get("8.8.8.8, 203.0.113.50")));
        assertEquals(200, get("203.0.113.50, 203.0.113.51"));
    }

    @Test
    void encryptionIsBelievedFromAProxyOnly() {
        Surfer plain = Surfer.inTheClear(server).saying("X-Forwarded-Proto", "https").saying("X-Forwarded-For", "198.51.100.7");
        assertEquals(303, plain.get("/").status());
        changes.set("frontdoor.proxies", "127.0.0.1");
        Reply form = plain.get("/").shows(200, "New account");
        assertTrue(form.all("Set-Cookie").stream().allMatch(cookie -> cookie.endsWith("; Secure")), form::toString);
        String name = Servers.name("proxied");
        plain.follow(plain.send(form, name)).shows(200, name + "@localhost");
        assertEquals(303, plain.saying("X-Forwarded-Proto", "http").get("/").status());
        assertEquals(303, plain.saying("X-Forwarded-Proto", "http, https").get("/").status());
        assertFalse(Surfer.at(server).get("/").all("Set-Cookie").isEmpty());
        assertEquals(303, Surfer.at(server).saying("X-Forwarded-Proto", "http").get("/").status(), "the visitor's part was in the clear");
    }

    @Test
    void behindAProxyThePagesAreWhereTheAddressSays() {
        changes.set("frontdoor.proxies", "127.0.0.1");
        changes.set("frontdoor.web.address", "https://chat.example.org/join");
        Reply form = Surfer.at(server).get("/").shows(200);
        assertTrue(form.html().contains("action=\"/join/\"") && form.html().contains("src=\"/join/captcha/"), form::html);
        assertFalse(form.html().contains("\"/register/"), form::html);
        assertTrue(form.header("Set-Cookie").contains("Path=/join;"), form::toString);
    }

    private int get(String forwarded) {
        return Surfer.at(server).saying("X-Forwarded-For", forwarded).get("/").status();
    }

    /** What the log says of where an attempt came from. */
    private String source(String forwarded) {
        int mark = server.log().length();
        Surfer surfer = Surfer.at(server).saying("X-Forwarded-For", forwarded);
        surfer.signUp("alice").shows(200, "taken");
        return server.waitForLog("refused, NAME_TAKEN, from \\S+", mark, SOON).replaceAll(".*from ", "");
    }
}
