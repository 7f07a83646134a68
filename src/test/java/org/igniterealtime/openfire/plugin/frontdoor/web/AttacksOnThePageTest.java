package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttacksOnThePageTest {

    private static final String EXPIRED = "The page was open for too long";
    private static final String EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{token}}";

    @Test
    void aFormOfAnotherBrowserIsNotTaken() {
        World world = new World();
        Browser mine = new Browser(world);
        Browser theirs = new Browser(world);
        Reply form = mine.get("/");
        theirs.get("/");
        world.clock.advance(Duration.ofSeconds(20));
        assertTrue(theirs.follow(theirs.send(form)).has(EXPIRED));
        assertEquals(0, world.accounts.count());
    }

    @Test
    void aFormWithoutTheCookieIsNotTaken() {
        Browser browser = Browser.in();
        browser.keepsCookies = false;
        Reply page = browser.fillAndLook();
        assertTrue(page.has(EXPIRED), page.text());
        assertEquals(0, browser.world.accounts.count());
    }

    @Test
    void aFormIsGoodForTwoHours() {
        Browser browser = Browser.in("challenge.lifetime=1h");
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofHours(2));
        Reply page = browser.follow(browser.send(form));
        assertTrue(page.has(EXPIRED));
        assertEquals("juliet", page.field("username"));
        browser.world.clock.advance(Duration.ofSeconds(20));
        assertEquals("/register/done", browser.send(page).header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "!!!!"})
    void aForgedTokenIsNotTaken(String token) {
        Browser browser = Browser.in();
        assertTrue(browser.fillAndLook("token=" + token).has(EXPIRED));
        assertEquals(0, browser.world.accounts.count());
    }

    @Test
    void aTokenOfAnEarlierMomentCanNotBeMade() {
        Browser browser = Browser.in();
        Reply form = browser.get("/");
        byte[] token = Keys.bytes(form.field("token"));
        token[5] ^= 1;
        assertTrue(browser.follow(browser.send(form, "token=" + Keys.text(token))).has(EXPIRED));
    }

    @Test
    void otherSitesPutNothingIntoTheForm() {
        Browser browser = Browser.in();
        browser.headers.put("Sec-Fetch-Site", "cross-site");
        Reply page = browser.follow(browser.post("/", "username=mallory&do=sign-up"));
        assertTrue(page.has(EXPIRED));
        assertEquals("", page.field("username"));
    }

    /** Browsers keep our cookies back from what other sites send; old ones do not say that it is from elsewhere. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherSitesKillNoFormThatIsOpen(boolean modern) {
        Browser browser = Browser.in();
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofSeconds(20));
        Map<String, String> kept = Map.copyOf(browser.cookies);
        browser.cookies.clear();
        if (modern) {
            browser.headers.put("Sec-Fetch-Site", "cross-site");
        }
        assertEquals("", browser.post("/", "username=mallory&do=lang-de").header("Set-Cookie"));
        browser.cookies.putAll(kept);
        browser.headers.remove("Sec-Fetch-Site");
        assertEquals("/register/done", browser.send(form).header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lang-de", "kind-picture"})
    void buttonsCostWhatAFormCosts(String button) {
        Browser browser = Browser.in("limit.form.source=2/10m");
        Reply form = browser.get("/");
        assertEquals(303, browser.send(form, "do=" + button).status());
        assertEquals(429, browser.send(form, "do=" + button).status());
    }

    @Test
    void passwordsThatDifferAreAnAttempt() {
        Browser browser = Browser.in("limit.attempt.source=1/10m");
        Reply form = browser.get("/");
        browser.world.clock.advance(Duration.ofSeconds(20));
        assertTrue(browser.follow(browser.send(form, "repeat=other")).has("id=\"repeat-error\">The"));
        assertTrue(browser.follow(browser.send(form, "repeat=other")).has("Too many requests"));
        assertEquals(0, browser.world.accounts.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontdoor-form", "frontdoor-done"})
    void whatTheBrowserCarriesCanNotBeChanged(String cookie) {
        Browser browser = Browser.in();
        Reply sent = cookie.endsWith("form") ? browser.fill("username=postmaster") : browser.fill();
        String sealed = browser.cookies.get(cookie);
        byte[] bytes = Keys.bytes(sealed);
        for (int index = 0; index < bytes.length; index += 7) {
            byte[] changed = bytes.clone();
            changed[index] ^= 1;
            browser.cookies.put(cookie, Keys.text(changed));
            assertFalse(browser.follow(sent).has("postmaster") || browser.follow(sent).has("juliet"));
        }
        browser.cookies.put(cookie, sealed);
        assertTrue(browser.follow(sent).has("postmaster") || browser.follow(sent).has("juliet"));
    }

    @Test
    void whatOneBrowserCarriesIsNoUseToAnother() {
        World world = new World();
        Browser mine = new Browser(world);
        Browser theirs = new Browser(world);
        Reply sent = mine.fill();
        theirs.get("/");
        theirs.cookies.put("frontdoor-done", mine.cookies.get("frontdoor-done"));
        assertEquals(303, theirs.follow(sent).status());
        assertEquals(200, mine.follow(sent).status());
    }

    @Test
    void whatTheBrowserCarriesIsForgottenSoon() {
        Browser browser = Browser.in();
        Reply sent = browser.fill();
        browser.world.clock.advance(Duration.ofMinutes(10));
        assertEquals("/register/", browser.follow(sent).header("Location"));
    }

    @Test
    void cookiesAreOutOfReach() {
        Browser browser = Browser.in();
        for (Reply reply : new Reply[] {browser.get("/"), browser.fill("username=postmaster"), browser.fill()}) {
            for (String cookie : reply.all("Set-Cookie")) {
                assertTrue(cookie.contains("; Path=/register;") || cookie.contains("; Path=/register; "), cookie);
                assertTrue(cookie.endsWith("; HttpOnly; SameSite=Lax; Secure"), cookie);
            }
        }
        Browser plain = Browser.in("tls.required=false");
        plain.secure = false;
        assertFalse(plain.get("/").header("Set-Cookie").contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "email", "phone", "motive", "answer", "challenge", "terms", "token", "do", "website"})
    void whatIsTypedIsNeverCode(String field) {
        Browser browser = Browser.in("web.email=optional", "web.phone=optional", "web.reason=optional", "web.terms=x");
        verifyNoCode(browser.fillAndLook("username=b@d", field + "=" + EVIL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.name", "web.header", "web.footer", "web.terms", "challenge.questions"})
    void whatIsSetIsNeverCode(String setting) {
        String value = setting.startsWith("challenge") ? EVIL.replace("=", "") + " = yes" : EVIL;
        Browser browser = Browser.in(setting + "=" + value, "challenge.kinds=question,picture");
        Reply form = browser.get("/");
        assertTrue(form.has("&lt;script&gt;"), form.text());
        verifyNoCode(form);
        verifyNoCode(browser.fillAndLook());
        verifyNoCode(browser.get("/nothing"));
    }

    @Test
    void termsThatAreNoWebAddressAreNoLink() {
        assertFalse(Browser.in("web.terms=javascript:alert(1)").get("/").has("href=\"javascript"));
        assertTrue(Browser.in("web.terms=https://example.org/terms?a=1").get("/")
                .has("href=\"https://example.org/terms?a&#x3D;1\" rel=\"noopener\""));
    }

    @Test
    void theAddressPutsNothingIntoTheForm() {
        Browser browser = Browser.in();
        Reply form = browser.get("/?username=mallory&token=x&lang=%3Cscript%3E");
        assertEquals("", form.field("username"));
        browser.world.clock.advance(Duration.ofSeconds(20));
        Reply reply = browser.post("/?username=mallory&repeat=other", "token=" + form.field("token") + "&username=juliet&password=a"
                + "b+cd+ef&repeat=ab+cd+ef&challenge=" + form.field("challenge") + "&answer=" + browser.solution(form));
        assertEquals("/register/done", reply.header("Location"));
        assertTrue(browser.world.accounts.has("juliet"));
    }

    @Test
    void takenNamesAreToldOnlyToThoseWhoHavePaid() {
        Browser browser = Browser.in();
        browser.world.resident("romeo", "s3cret words");
        assertFalse(browser.fillAndLook("username=romeo", "answer=wrong").has("taken"));
        assertTrue(browser.fillAndLook("username=romeo").has("This user name is already taken."));
    }

    @Test
    void secretsStandInNoAddress() {
        Browser browser = Browser.in();
        for (Reply reply : new Reply[] {browser.fill("username=postmaster"), browser.fill("answer=wrong"), browser.fill()}) {
            assertTrue(Map.of("/register/", 1, "/register/done", 1).containsKey(reply.header("Location")), reply.header("Location"));
        }
        assertNotEquals("", browser.cookies.get("frontdoor"));
    }

    private static void verifyNoCode(Reply page) {
        assertEquals(200, page.status() == 404 ? 200 : page.status());
        assertFalse(page.has("<script>") || page.has("<img src=x") || page.text().contains("\"'>"), page.text());
        assertEquals(1, page.text().split("<script", -1).length - 1, page.text());
    }
}
