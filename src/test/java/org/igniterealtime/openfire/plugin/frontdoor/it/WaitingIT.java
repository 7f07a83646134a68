package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.AtOnce;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The list of those who wait, as an administrator works with it in Chromium. */
class WaitingIT {

    private static final String HOSTILE = "<script>alert(1)</script>\n\"'><img src=x onerror=alert(2)> ${7*7}";

    private static HeldPlace place;
    private static Administrator console;

    @BeforeAll
    static void start() {
        place = new HeldPlace("frontdoor.web.mode=approval", "frontdoor.web.email=optional", "frontdoor.web.reason=optional",
            "frontdoor.web.phone=optional", "frontdoor.watchers=");
        console = new Administrator(place.server, Visitor.atADesk());
    }

    @AfterAll
    static void stop() {
        console.close();
        place.close();
    }

    @BeforeEach
    void empty() throws Exception {
        place.postbox.empty();
        console.open("waiting");
    }

    @AfterEach
    void nothingWaits() throws Exception {
        place.run("UPDATE ofFrontDoorApplication SET stage = 'EXPIRED', reservation = '/' || id WHERE stage = 'WAITING'");
    }

    @Test
    void whoIsApprovedSignsIn() throws Exception {
        String name = apply("email=zoe@example.org", "motive=I'm a friend of Alice's.", "phone=+49 30 1234567");
        assertTrue(text().contains(name) && text().contains("I'm a friend of Alice's.") && text().contains("zoe@example.org")
            && text().contains("not confirmed") && text().contains("+49 30 1234567"), text());
        press("approve:" + id(name));
        assertTrue(text().contains(name + ": approved, and told so by mail."), text());
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        assertEquals("Your account at localhost is ready", place.postbox.await(1, HeldPlace.SOON).get(0).subject());
        assertEquals(List.of(List.of("admin")),
            place.database.query("SELECT decidedBy FROM ofFrontDoorApplication WHERE username = ?", name));
        assertEquals(1, place.database.query("SELECT msgID FROM ofSecurityAuditLog WHERE username = 'admin' AND details = ?", name).size());
    }

    @Test
    void whoIsDeclinedReadsWhy() throws Exception {
        String name = apply("email=zoe@example.org");
        console.type("word", "Not this time, \u00fc & <b>sorry</b>.");
        press("decline:" + id(name));
        assertTrue(text().contains(name + ": declined, and told so by mail."), text());
        Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
        assertTrue(letter.text().contains("Not this time, \u00fc & <b>sorry</b>."), letter.text());
        assertFalse(letter.html().contains("<b>sorry</b>"));
        place.hasNothingOf(name);
    }

    @Test
    void tenAtOnceEachWithAVerdict() throws Exception {
        List<String> names = new ArrayList<>();
        for (int each = 0; each < 10; each++) {
            names.add(apply());
        }
        String late = names.get(4);
        names.forEach(name -> assertTrue(text().contains(name)));
        console.browser().driver().findElement(By.linkText("Tick all on this page")).click();
        place.decide("approve", late, "Done");
        press("approve");
        for (String name : names) {
            assertTrue(text().contains(name + (name.equals(late) ? ": somebody else was quicker" : ": approved")), text());
            assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        }
    }

    @Test
    void ofTwoAdministratorsAtOnceOneDecides() throws Exception {
        List<String> names = IntStream.range(0, 4).mapToObj(each -> apply()).toList();
        try (Administrator other = new Administrator(place.server, Visitor.atADesk())) {
            other.open("waiting").browser().driver().findElement(By.linkText("Tick all on this page")).click();
            console.open("waiting").browser().driver().findElement(By.linkText("Tick all on this page")).click();
            AtOnce.run(2, who -> (who == 0 ? console : other).press("button[value=" + (who == 0 ? "approve" : "decline") + "]"));
            String both = text() + other.browser().text();
            for (String name : names) {
                assertEquals(1, count(both, name + ": approved") + count(both, name + ": declined"), both);
                assertEquals(1, count(both, name + ": somebody else was quicker"), both);
                assertEquals(both.contains(name + ": approved"), Smack.signsIn(place.server, name, Surfer.PASSWORD));
            }
        }
    }

    @Test
    void whatPeopleWriteIsTextAndANoteStays() throws Exception {
        String name = apply("motive=" + HOSTILE);
        assertTrue(text().contains("<script>alert(1)</script>") && text().contains("onerror=alert(2)> ${7*7}"), text());
        String id = id(name);
        console.browser().driver().findElements(By.cssSelector(".fd-note summary")).forEach(WebElement::click);
        WebElement note = console.browser().driver().findElement(By.id("note-" + id));
        note.sendKeys("<script>alert(3)</script> \u00fc\"'");
        console.press("button[value='note:" + id + "']");
        assertTrue(text().contains("The note was saved.") && text().contains("<script>alert(3)</script> \u00fc\"'"), text());
        assertEquals(List.of(), console.browser().driver().findElements(By.cssSelector(".frontdoor script, .frontdoor img")));
    }

    @Test
    void namesThatLookAlikeAndOthersFromThereAreShown() {
        String name = apply();
        apply();
        apply("motive=me too");
        String twin = "al1ce";
        surfer().signUp(twin).shows(200, "Your application was sent");
        console.open("waiting");
        assertTrue(text().contains("Looks like the account\nalice"), text());
        assertTrue(text().contains("others waiting from there: 3"), text());
        console.browser().driver().findElement(By.partialLinkText("others waiting from there")).click();
        assertTrue(text().contains("Only those from") && text().contains(name), text());
    }

    /** As Openfire's own page does it, which removes the account and tells its listeners. */
    @Test
    void whatOpenfiresOwnConsoleDecidesIsFollowed() throws Exception {
        String removed = apply();
        String let = apply();
        place.change("remove", removed, "removed");
        place.change("unlock", let, "unlocked");
        place.await("EXPIRED", removed);
        place.await("APPROVED", let);
        place.hasNothingOf(removed);
        assertTrue(Smack.signsIn(place.server, let, Surfer.PASSWORD));
        console.open("waiting");
        assertTrue(text().contains("somebody in Openfire’s own console"), text());
    }

    @Test
    void theListLooksGoodToEverybody() throws Exception {
        apply("email=zoe@example.org", "motive=I would like to talk to my sister, who is at your place already.\nShe is alice.");
        surfer().signUp("allce", "email=allce@example.org", "phone=+49 30 1234567").shows(200, "Your application was sent");
        place.decide("decline", apply(), "Done");
        for (Visitor visitor : List.of(Visitor.atADesk(), Visitor.onAPhone())) {
            try (Administrator eyes = new Administrator(place.server, visitor)) {
                eyes.open("waiting").looksGood("waiting-" + visitor.width());
            }
        }
    }

    private static String apply(String... fields) {
        String name = Servers.name("applicant");
        surfer().signUp(name, fields).shows(200, "Your application was sent");
        console.open("waiting");
        return name;
    }

    private static Surfer surfer() {
        return Surfer.at(place.server);
    }

    private static String id(String name) throws Exception {
        return String.valueOf(place.database.query("SELECT id FROM ofFrontDoorApplication WHERE reservation = ?", name).get(0).get(0));
    }

    private static void press(String button) {
        console.press("button[value='" + button + "']");
    }

    private static String text() {
        return console.browser().text();
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
