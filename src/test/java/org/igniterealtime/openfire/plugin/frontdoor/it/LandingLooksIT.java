package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The pages of invites as everybody sees them, in a browser: on all systems, without script, in another language. */
class LandingLooksIT {

    /** What browsers say of themselves, and the apps that are then named. */
    private static final Map<String, List<String>> SYSTEMS = Map.of(
        "Mozilla/5.0 (Linux; Android 14; Pixel 8)", List.of("Conversations", "Cheogram"),
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X)", List.of("Monal", "Siskin IM"),
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", List.of("Monal", "Beagle IM", "Psi+"),
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64)", List.of("Gajim", "Psi+"),
        "Mozilla/5.0 (X11; Linux x86_64)", List.of("Gajim", "Dino", "Psi+"));

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);
    private String token;
    private String link;

    @BeforeEach
    void alicesInvite() {
        changes.set("frontdoor.web.mode", "invite");
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret")) {
            token = Ordered.contact(alice);
        }
        link = "xmpp:alice@localhost?roster;preauth=" + token + ";ibr=y";
    }

    @ParameterizedTest
    @MethodSource("org.igniterealtime.openfire.plugin.frontdoor.it.PageLooksIT#everybody")
    void nothingIsWrongWithAnyPageAndTheCodeCanBeScanned(Visitor visitor) throws IOException {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        try (Person person = new Person(server, visitor)) {
            PageLooksIT.look("invite", person.open("/invite/" + token), visitor, wrong);
            assertEquals(link, QrReader.read(ImageIO.read(person.browser().shot("invite-" + visitor.width()).toFile())));
            PageLooksIT.look("invited", person.open("/invite/" + token + "/register"), visitor, wrong);
            PageLooksIT.look("invite-gone", person.open("/invite/" + "x".repeat(32)), visitor, wrong);
            PageLooksIT.look("invite-asked", person.open("/"), visitor, wrong);
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void everySystemGetsItsAppsAndTheSameTwoWaysIn() {
        try (Person person = new Person(server, Visitor.atADesk())) {
            SYSTEMS.forEach((browser, apps) -> {
                person.browser().driver().executeCdpCommand("Network.setUserAgentOverride", Map.of("userAgent", browser));
                person.open("/invite/" + token);
                List<WebElement> named = person.browser().driver().findElements(By.cssSelector(".apps a"));
                assertEquals(apps, named.stream().map(WebElement::getText).toList(), browser);
                named.forEach(app -> assertTrue(app.getDomAttribute("href").startsWith("https://"), browser));
                List<String> ways = person.browser().driver().findElements(By.cssSelector(".deeds a")).stream()
                    .map(way -> way.getDomAttribute("href")).sorted().toList();
                assertEquals(List.of("/register/invite/" + token + "/register", link), ways, browser);
            });
        }
    }

    @Test
    void withoutScriptAndInGermanItLeadsToTheForm() throws IOException {
        String name = Servers.name("invited");
        try (Person person = new Person(server, Visitor.onAPhone().withoutScript().reading("de"))) {
            person.open("/invite/" + token).sees("alice@localhost lädt Sie zum Chatten ein");
            assertEquals(link, QrReader.read(ImageIO.read(person.browser().shot("invite-plain").toFile())));
            person.press(By.cssSelector(".deeds a[href^='/register/']"));
            person.sees("alice@localhost").introduce(name).submit().sees(name + "@localhost");
        }
        assertTrue(TcpLine.canSignIn(server, name, Surfer.PASSWORD));
    }
}
