package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Invites that the console mails, over a real mail server. */
class InviteConsoleMailIT {

    private static final Pattern LINK = Pattern.compile("https://localhost:\\d+(/register/invite/[A-Za-z0-9_-]{32})");

    private static HeldPlace place;
    private static Administrator console;

    @BeforeAll
    static void start() {
        place = new HeldPlace("frontdoor.web.mode=invite");
        console = new Administrator(place.server, Visitor.atADesk());
    }

    @AfterAll
    static void stop() {
        console.close();
        place.close();
    }

    @Test
    void eachAddressGetsAnInviteOfItsOwnAndItsResult() {
        place.postbox.empty();
        console.open("invite-mail").type("addresses", "anna@x.test, Bob <bob@x.test>\n<b>nobody\nANNA@x.test").submit();
        List<Letter> letters = place.postbox.await(2, HeldPlace.SOON);
        console.browser().await("it is over", () -> console.open("invite-mail").browser().text().contains("3 of 3"));
        List<String> results = console.browser().driver().findElements(By.cssSelector(".fd-list tbody tr")).stream()
            .map(row -> row.getText().replaceAll("\\s+", " ")).toList();
        assertEquals(3, results.size());
        assertTrue(results.get(0).endsWith("Mailed") && results.get(1).endsWith("Mailed"), results.toString());
        assertTrue(results.get(2).startsWith("<b>nobody"), results.toString());
        console.browser().shot("console-invite-mailed");
        List<String> links = letters.stream().map(InviteConsoleMailIT::link).toList();
        assertEquals(2, links.stream().distinct().count());
        links.forEach(link -> assertEquals(200, Surfer.at(place.server).get(link).status()));
        console.open("invites").type("q", "anna@x.test").press(".frontdoor .fd-search button");
        assertEquals(1, console.browser().driver().findElements(By.cssSelector(".fd-list tbody tr")).size());
    }

    @Test
    void oneInviteIsMailedAndShownWhereThatFails() {
        place.postbox.empty();
        console.open("invite-new").type("email", "carla@x.test").submit();
        assertTrue(console.browser().text().contains("Mailed to carla@x.test"), console.browser().text());
        assertTrue(console.value("made-page").endsWith(link(place.postbox.await(1, Duration.ofSeconds(10)).get(0))));
        place.postbox.down();
        try {
            console.open("invite-new").type("email", "dora@x.test").submit();
            assertTrue(console.browser().text().contains("could not be sent"), console.browser().text());
            assertTrue(console.has("#made-page"));
            console.open("invite-mail").type("addresses", "emil@x.test").submit();
            console.browser().await("it is over", () -> console.open("invite-mail").browser().text().contains("1 of 1"));
            assertTrue(console.browser().text().contains("there is no invite"), console.browser().text());
        } finally {
            place.postbox.up();
        }
        console.open("invites").type("q", "emil@x.test").press(".frontdoor .fd-search button");
        assertFalse(console.has(".fd-list tbody tr"));
    }

    private static String link(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertTrue(link.find(), letter.text());
        return link.group(1);
    }
}
