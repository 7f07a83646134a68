package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page behind the mailed link, the estimate of passwords, and what is said at the end. */
class OtherPagesTest {

    private static final Localpart JULIET = new Localpart("juliet");
    private static final Password GOOD = Password.of(Browser.GOOD_PASSWORD);
    private static final String GONE = "This link no longer works";

    @Test
    void lookingAtTheLinkConfirmsNothingAndTheButtonDoesOnce() {
        Browser browser = Browser.in("web.email.confirm=true");
        browser.fill("email=j@example.org");
        String link = ConfirmPage.path(browser.world.correspondence.token().text());
        Browser other = new Browser(browser.world);
        Reply page = other.get(link);
        other.get(link);
        assertTrue(page.has("juliet@localhost"), page.text());
        assertFalse(browser.world.accounts.verify(JULIET, GOOD));
        Reply sent = other.post(link, "do=confirm&token=" + page.field("token"));
        assertEquals("/register/done", sent.header("Location"));
        assertTrue(other.follow(sent).has("Your account is ready"));
        assertTrue(browser.world.accounts.verify(JULIET, GOOD));
        assertTrue(other.get(link).has(GONE));
        assertEquals(404, other.post(link, "do=confirm&token=" + page.field("token")).status());
    }

    @Test
    void whatTheLinkConfirmsAnAdministratorMayStillDecide() {
        Browser browser = Browser.in("web.email.confirm=true", "web.mode=approval");
        browser.fill("email=j@example.org");
        String link = ConfirmPage.path(browser.world.correspondence.token().text());
        Reply sent = browser.post(link, "token=" + browser.get(link).field("token"));
        assertTrue(browser.follow(sent).has("Your application was sent"));
    }

    @Test
    void theButtonOfAnotherSiteConfirmsNothing() {
        Browser browser = Browser.in("web.email.confirm=true");
        browser.fill("email=j@example.org");
        String link = ConfirmPage.path(browser.world.correspondence.token().text());
        Reply sent = browser.post(link, "do=confirm");
        assertEquals("/register" + link + "?again=1", sent.header("Location"));
        assertEquals("", sent.header("Set-Cookie"));
        assertFalse(browser.world.accounts.verify(JULIET, GOOD));
    }

    @Test
    void aBrowserWithoutCookiesIsToldWhyTheButtonDoesNothing() {
        Browser browser = Browser.in("web.email.confirm=true");
        browser.fill("email=j@example.org");
        String link = ConfirmPage.path(browser.world.correspondence.token().text());
        Browser other = new Browser(browser.world);
        other.keepsCookies = false;
        Reply page = other.get(link + "?lang=de");
        assertTrue(page.has("action=\"/register" + link + "?lang&#x3D;de\""), page.text());
        assertFalse(page.has("role=\"alert\""));
        Reply sent = other.post(link + "?lang=de", "do=confirm&token=" + page.field("token"));
        assertEquals("/register" + link + "?again=1&lang=de", sent.header("Location"));
        Reply again = other.follow(sent);
        assertTrue(again.has("<html lang=\"de\">") && again.has("Cookies"), again.text());
        assertTrue(again.has("role=\"alert\""));
    }

    @Test
    void forgedAndOldLinksAreGone() {
        Browser browser = Browser.in("web.email.confirm=true");
        browser.fill("email=j@example.org");
        assertEquals(404, browser.get("/confirm/x").status());
        assertTrue(browser.get("/confirm/0123456789012345678901234567890x").has(GONE));
        browser.world.clock.advance(Duration.ofHours(48));
        assertTrue(browser.get(ConfirmPage.path(browser.world.correspondence.token().text())).has(GONE));
    }

    @Test
    void guessingLinksIsLimited() {
        Browser browser = Browser.in("limit.form.source=1/10m");
        browser.get("/confirm/0123456789012345678901234567890x");
        Reply reply = browser.get("/confirm/0123456789012345678901234567890x");
        assertEquals(429, reply.status());
        assertEquals("600", reply.header("Retry-After"));
    }

    @ParameterizedTest
    @CsvSource({"password, 0", "juliet, 0", "correct+horse+battery+staple, 4"})
    void passwordsAreEstimated(String password, int score) {
        Browser browser = Browser.in();
        Reply reply = browser.post("/strength", "token=" + browser.get("/").field("token") + "&username=juliet&password=" + password);
        assertEquals(200, reply.status());
        assertEquals("{\"score\":" + score + ",\"text\":\"" + (score == 0 ? "Very easy to guess" : "Very good") + "\"}", reply.text());
        assertEquals("no-store", reply.header("Cache-Control"));
    }

    @Test
    void passwordsAreEstimatedForOurOwnPageOnly() {
        Browser browser = Browser.in();
        String body = "password=x&token=" + browser.get("/").field("token");
        assertEquals(403, browser.post("/strength", "password=x").status());
        browser.headers.put("Sec-Fetch-Site", "same-site");
        assertEquals(403, browser.post("/strength", body).status());
        browser.headers.put("Sec-Fetch-Site", "same-origin");
        assertEquals(200, browser.post("/strength", body).status());
    }

    @Test
    void estimatingIsLimited() {
        Browser browser = Browser.in("limit.strength.source=2/10m", "limit.form.source=1/10m");
        String body = "password=x&token=" + browser.get("/").field("token");
        assertEquals(200, browser.post("/strength", body).status());
        assertEquals(200, browser.post("/strength", body).status());
        assertEquals(429, browser.post("/strength", body).status());
    }

    @Test
    void whileTooManyAreMeasuredTheMeterSaysNothing() {
        Browser browser = Browser.in();
        String body = "password=x&token=" + browser.get("/").field("token");
        Reply reply = browser.world.measuring.make(() -> browser.post("/strength", body)).orElseThrow();
        assertEquals(503, reply.status());
        assertEquals("{}", reply.text());
    }

    @ParameterizedTest
    @CsvSource({"Mozilla/5.0 (Linux; Android 14; Pixel 8), Conversations, Gajim", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X), "
        + "Monal, Gajim", "Mozilla/5.0 (Windows NT 10.0; Win64; x64), Gajim, Monal", "Mozilla/5.0 (X11; Linux x86_64), Dino, Monal",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7), Beagle IM, Dino", "Mystery, Dino, Nothing"})
    void appsAreForTheVisitorsSystem(String agent, String there, String notThere) {
        Browser browser = Browser.in();
        browser.headers.put("User-Agent", agent);
        Reply done = browser.fillAndLook();
        assertTrue(done.has(">" + there + "</a>"), done.text());
        assertFalse(done.has(">" + notThere + "</a>"), done.text());
    }

    @Test
    void behindAProxyThePagesAreWhereItShowsThem() {
        World world = new World("proxies=192.0.2.7", "web.address=https://example.org/join/us/");
        Browser browser = new Browser(world);
        Reply form = browser.get("/");
        assertTrue(form.has("action=\"/join/us/\""), form.text());
        assertTrue(form.header("Set-Cookie").contains("Path=/join/us;"));
    }
}
