package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpPageTest {

    private static final String QUESTIONS = "challenge.questions=What colour is snow? = white";

    @Test
    void aFormFilledInRightlyIsAnAccount() {
        Browser browser = Browser.in();
        Reply sent = browser.fill();
        assertEquals(303, sent.status());
        assertEquals("/register/done", sent.header("Location"));
        assertTrue(browser.world.accounts.verify(new Localpart("juliet"), Password.of(Browser.GOOD_PASSWORD)));
        Reply done = browser.follow(sent);
        assertTrue(done.has("juliet@localhost"), done.text());
        assertTrue(done.has("href=\"xmpp:juliet@localhost\""), done.text());
    }

    @Test
    void theSameFormIsNoSecondAccount() {
        Browser browser = Browser.in();
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofSeconds(20));
        browser.send(form);
        Reply page = browser.follow(browser.send(form, "username=romeo"));
        assertTrue(page.has("the one before is no longer good"), page.text());
        assertEquals(1, browser.world.accounts.count());
        assertNotEquals(form.field("challenge"), page.field("challenge"));
    }

    @Test
    void whatWasTypedIsKeptButPasswordsAreNot() {
        Browser browser = Browser.in("web.email=optional", "web.phone=optional", "web.reason=optional", "web.terms=Be kind.");
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofSeconds(20));
        Reply page = browser.follow(browser.send(form, "username=postmaster", "email=j@example.org", "phone=+49 30 12",
                "motive=To talk\nto Romeo"));
        assertEquals("postmaster", page.field("username"));
        assertTrue(page.has("value=\"j@example.org\""));
        assertTrue(page.has("value=\"+49 30 12\""));
        assertTrue(page.has("\nTo talk\nto Romeo</textarea>"), page.text());
        assertTrue(page.has(" checked"));
        assertEquals(form.field("challenge"), page.field("challenge"));
        assertEquals(browser.solution(form), page.field("answer"));
        assertFalse(page.has(Browser.GOOD_PASSWORD));
        assertTrue(browser.cookies.values().stream().noneMatch(cookie -> cookie.contains("postmaster")));
    }

    @Test
    void theLongestFormStillFitsIntoItsCookie() {
        Browser browser = Browser.in("web.email=optional", "web.phone=optional", "web.reason=optional");
        StringBuilder motive = new StringBuilder();
        for (int index = 0; index < 500; index++) {
            motive.append((char) (0x4E00 + index * 37 % 20000));
        }
        Reply page = browser.fillAndLook("username=" + "\u4E2D".repeat(200), "email=" + "x".repeat(400), "phone=" + "1".repeat(200),
                "motive=" + motive, "answer=" + "\u4E2D".repeat(200));
        assertTrue(page.has("This user name is too long") || page.has("The user name is too long"), page.text());
        assertTrue(page.has(motive.toString()));
        browser.cookies.values().forEach(cookie -> assertTrue(cookie.length() <= Satchel.MOST));
    }

    @Test
    void problemsAreSummedUpAndStandAtTheirFields() {
        Reply page = Browser.in("name.min=3").fillAndLook("username=x", "password=", "repeat=");
        assertTrue(page.has("role=\"alert\" tabindex=\"-1\" autofocus"));
        assertTrue(page.has("<a href=\"#username\">The user name is too short. It needs at least 3 characters.</a>"));
        assertTrue(page.has("<a href=\"#password\">Please enter a password.</a>"));
        assertTrue(page.has("<p class=\"error\" id=\"username-error\">The user name is too short"));
        assertEquals(2, page.text().split("aria-invalid=\"true\"", -1).length - 1);
        assertTrue(page.has("<title>Not yet: New account at localhost</title>"));
    }

    @Test
    void passwordsThatDifferAreToldWithAllTheRest() {
        Browser browser = Browser.in("name.min=3");
        Reply page = browser.fillAndLook("username=x", "repeat=other");
        assertTrue(page.has("<a href=\"#username\">The user name is too short."), page.text());
        assertTrue(page.has("<a href=\"#repeat\">"), page.text());
        assertEquals(0, browser.world.accounts.count());
        assertEquals("/register/done", browser.send(page).header("Location"));
    }

    @Test
    void aWrongAnswerMayBeCorrectedAndThreeBurnTheChallenge() {
        Browser browser = Browser.in();
        Reply first = browser.get("/");
        browser.world.clock.advance(Duration.ofSeconds(20));
        Reply second = browser.follow(browser.send(first, "answer=wrong"));
        assertEquals(first.field("challenge"), second.field("challenge"));
        assertEquals("", second.field("answer"));
        Reply third = browser.follow(browser.send(second, "answer=wrong"));
        Reply fourth = browser.follow(browser.send(third, "answer=wrong"));
        assertNotEquals(first.field("challenge"), fourth.field("challenge"));
        assertEquals("/register/done", browser.send(fourth).header("Location"));
    }

    @Test
    void anotherKindOfChallengeKeepsTheForm() {
        Browser browser = Browser.in(QUESTIONS);
        Reply form = browser.get("/");
        Reply sound = browser.follow(browser.send(form, "do=kind-sound", "username=halfway"));
        assertTrue(sound.has("<audio controls preload=\"none\" src=\"/register/captcha/" + sound.field("challenge") + ".wav\""));
        assertTrue(sound.has("inputmode=\"numeric\" autofocus"), sound.text());
        assertEquals("halfway", sound.field("username"));
        assertFalse(sound.has("role=\"alert\""));
        Reply question = browser.follow(browser.send(sound, "do=kind-question", "username=halfway"));
        assertTrue(question.has("<label for=\"answer\">What colour is snow?</label>"));
        assertEquals(0, browser.world.accounts.count());
        browser.world.clock.advance(Duration.ofSeconds(20));
        assertEquals("/register/done", browser.send(question).header("Location"));
    }

    @Test
    void anotherPictureIsAnother() {
        Browser browser = Browser.in();
        Reply form = browser.get("/");
        assertNotEquals(form.field("challenge"), browser.follow(browser.send(form, "do=kind-picture")).field("challenge"));
    }

    @Test
    void anotherLanguageKeepsTheForm() {
        Browser browser = Browser.in();
        Reply page = browser.follow(browser.send(browser.get("/"), "do=lang-de", "username=halfway"));
        assertTrue(page.has("<html lang=\"de\">"));
        assertEquals("halfway", page.field("username"));
        assertEquals("de", page.header("Content-Language"));
        assertTrue(browser.get("/?lang=en").has("<html lang=\"en\">"));
        assertTrue(browser.get("/").has("<html lang=\"en\">"));
    }

    @Test
    void theBrowsersLanguageCountsFirst() {
        Browser browser = Browser.in();
        browser.headers.put("Accept-Language", "de-CH");
        assertTrue(browser.get("/").has("<html lang=\"de\">"));
        browser.headers.put("Accept-Language", "tlh");
        assertTrue(browser.get("/").has("<html lang=\"en\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"website=https://spam.example", "fast"})
    void programsLoseTheirChallenge(String way) {
        Browser browser = Browser.in();
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofMillis(way.equals("fast") ? 1999 : 20_000));
        Reply page = browser.follow(way.equals("fast") ? browser.send(form) : browser.send(form, way));
        assertTrue(page.has("the one before is no longer good"), page.text());
        assertNotEquals(form.field("challenge"), page.field("challenge"));
        assertEquals(0, browser.world.accounts.count());
    }

    @Test
    void theTimeToFillInCountsFromTheFirstLook() {
        Browser browser = Browser.in();
        Reply page = browser.fillAndLook("username=postmaster");
        assertEquals("/register/done", browser.send(page).header("Location"));
    }

    @Test
    void withoutEncryptionTheBrowserIsSentToTheAddressThatHasIt() {
        Browser browser = Browser.in();
        browser.secure = false;
        Reply reply = browser.get("/");
        assertEquals(303, reply.status());
        assertEquals("https://localhost:7443/register/?secure=1", reply.header("Location"));
        browser.address = Optional.of(URI.create("http://localhost:7070/register"));
        assertEquals(403, browser.get("/").status());
    }

    @Test
    void aProxyOfOursIsBelievedThatItEncrypts() {
        Browser browser = Browser.in("proxies=192.0.2.7");
        browser.secure = false;
        browser.headers.put("X-Forwarded-Proto", "https");
        assertEquals(200, browser.get("/").status());
        browser.peer = "192.0.2.8";
        assertEquals(303, browser.get("/").status());
    }

    @Test
    void aReadOnlyUserStoreIsAServiceThatIsMissing() {
        Browser browser = Browser.in();
        browser.world.accounts.setReadOnly();
        assertEquals(503, browser.get("/").status());
    }

    @Test
    void applicationsAreSaidToBeApplications() {
        Browser browser = Browser.in("web.mode=approval", "web.email=optional");
        assertTrue(browser.get("/").has("Apply for an account</button>"));
        Reply done = browser.fillAndLook("email=j@example.org");
        assertTrue(done.has("Your application was sent"), done.text());
        assertTrue(done.has("You will get mail at j@example.org"), done.text());
        assertFalse(done.has("xmpp:"));
    }

    @Test
    void aConfirmationIsSaidToBeInTheMail() {
        Browser browser = Browser.in("web.email.confirm=true");
        Reply done = browser.fillAndLook("email=j@example.org");
        assertTrue(done.has("We sent a link to j@example.org. Open it within 48 hours"), done.text());
        assertEquals(1, browser.world.correspondence.letters().size());
    }

    @Test
    void eachFormIsCountedAsShown() {
        Browser browser = Browser.in();
        browser.get("/");
        browser.get("/");
        assertEquals(2, browser.world.journal.shown());
    }
}
