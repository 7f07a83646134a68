package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrReader;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the link of an invite leads. */
class LandingPageTest {

    private static final String ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8)";
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)";

    @Test
    void R379_8_whoInvitesAndTheLinkAsButtonHeaderAndCode() {
        InvitingWorld inviting = new InvitingWorld();
        Token token = inviting.contact();
        String link = "xmpp:olaf@localhost?roster;preauth=" + token.text() + ";ibr=y";
        Browser browser = new Browser(inviting);
        browser.headers.put("User-Agent", ANDROID);
        Reply page = browser.get("/invite/" + token.text());
        assertEquals(200, page.status());
        assertTrue(page.has("<h1>olaf@localhost invites you to chat</h1>"), page.text());
        assertTrue(page.has("<a class=\"main\" href=\"" + link.replace("=", "&#x3D;") + "\">I have an app"), page.text());
        assertTrue(page.has("<a class=\"button\" href=\"/register/invite/" + token.text() + "/register\">Register here"));
        assertEquals("<" + link + "> ; rel=\"alternate\"", page.header("Link"));
        assertEquals(link, QrReader.read(page.text()));
        assertTrue(page.has(">Conversations</a>") && !page.has(">Gajim</a>"), page.text());
        assertTrue(page.has("The invite is good until January"), page.text());
    }

    @Test
    void R379_8_headSaysTheSameWithoutTheBody() {
        InvitingWorld inviting = new InvitingWorld();
        String path = "/invite/" + inviting.contact().text();
        Browser browser = new Browser(inviting);
        Reply head = browser.ask("HEAD", path, "", new byte[0]);
        assertEquals(200, head.status());
        assertEquals(browser.get(path).header("Link"), head.header("Link"));
        assertEquals("", head.text());
    }

    @Test
    void itIsKeptFromCachesSearchEnginesAndOtherPages() {
        InvitingWorld inviting = new InvitingWorld();
        Browser browser = new Browser(inviting);
        for (String part : List.of(inviting.contact().text(), "wrong")) {
            Reply page = browser.get("/invite/" + part);
            assertEquals("no-store", page.header("Cache-Control"));
            assertEquals("no-referrer", page.header("Referrer-Policy"));
            assertEquals("noindex, nofollow", page.header("X-Robots-Tag"));
            assertTrue(page.has("<meta name=\"robots\" content=\"noindex\">"));
            assertFalse(page.text().contains(" style="), "the policy forbids it");
        }
    }

    @Test
    void lookingUsesNothingUp() {
        InvitingWorld inviting = new InvitingWorld();
        Token token = inviting.contact();
        Browser browser = new Browser(inviting);
        for (int i = 0; i < 30; i++) {
            assertEquals(200, browser.ask(i % 2 == 0 ? "HEAD" : "GET", "/invite/" + token.text(), "", new byte[0]).status());
            assertEquals(200, browser.get("/invite/" + token.text() + "/register").status());
        }
        assertTrue(inviting.open.look(token).isPresent());
    }

    @Test
    void aBadTokenOfAnyKindIsTheSamePage() {
        InvitingWorld inviting = new InvitingWorld();
        Token revoked = inviting.contact();
        inviting.store.revoke(InviteId.of(revoked));
        Token orphaned = inviting.contact();
        Token expired = inviting.contact();
        inviting.members.lock(InvitingWorld.OLAF);
        Browser browser = new Browser(inviting);
        browser.world.set("limit.invite.source=100/1m");
        Reply unknown = browser.get("/invite/" + "x".repeat(32));
        assertEquals(404, unknown.status());
        assertTrue(unknown.has("This invite does not work"), unknown.text());
        for (String bad : List.of(revoked.text(), orphaned.text(), revoked.text().substring(1), revoked.text().substring(2),
                revoked.text().substring(3), revoked.text() + "x", "-".repeat(32), "%2e", "x".repeat(200))) {
            same(unknown, browser.get("/invite/" + bad));
            same(unknown, browser.get("/invite/" + bad + "/register"));
            same(unknown, browser.post("/invite/" + bad + "/register", "username=x"));
            same(unknown, browser.post("/invite/" + bad, "username=x"));
        }
        browser.world.clock.advance(Duration.ofDays(8));
        same(unknown, browser.get("/invite/" + expired.text()));
    }

    @Test
    void onlyWrongOnesAreCharged() {
        InvitingWorld inviting = new InvitingWorld("limit.invite.source=2/10m");
        String good = "/invite/" + inviting.contact().text();
        Browser browser = new Browser(inviting);
        for (int i = 0; i < 5; i++) {
            assertEquals(200, browser.get(good).status());
        }
        assertEquals(404, browser.get("/invite/wrong").status());
        assertEquals(404, browser.get("/invite/" + "x".repeat(32)).status());
        Reply late = browser.get(good);
        assertEquals(429, late.status());
        assertFalse(late.header("Retry-After").isEmpty());
        browser.peer = "198.51.100.9";
        assertEquals(200, browser.get(good).status());
    }

    @Test
    void aBrokenDatabaseIsNoBadInvite() {
        InvitingWorld inviting = new InvitingWorld("limit.invite.source=1/10m");
        String good = "/invite/" + inviting.contact().text();
        Browser browser = new Browser(inviting);
        inviting.store.setBroken(true);
        assertEquals(503, browser.get(good).status());
        assertEquals(503, browser.get(good).status());
        inviting.store.setBroken(false);
        assertEquals(200, browser.get(good).status());
    }

    @ParameterizedTest
    @CsvSource({"captcha, open, true, true", "invite, invite, true, true", "web, invite, false, true", "open, closed, true, false"})
    void thereIsAWayForEachDoorThatTakesInvites(String inBand, String web, boolean app, boolean page) {
        InvitingWorld inviting = new InvitingWorld("inband.mode=" + inBand, "web.mode=" + web);
        Reply reply = new Browser(inviting).get("/invite/" + inviting.account(Optional.of("bob")).text());
        assertEquals(app, reply.has("xmpp:bob@localhost?register"), reply.text());
        assertEquals(app, !reply.header("Link").isEmpty());
        assertEquals(page, reply.has("Register here on the web</a>"));
        assertTrue(reply.has("<p class=\"address\">bob@localhost</p>"));
    }

    @Test
    void withBothDoorsShutAnInviteToAnAccountIsNoUseAndAContactIsStillOne() {
        InvitingWorld inviting = new InvitingWorld("inband.mode=closed", "web.mode=closed");
        Browser browser = new Browser(inviting);
        assertEquals(403, browser.get("/invite/" + inviting.account(Optional.empty()).text()).status());
        Reply contact = browser.get("/invite/" + inviting.contact().text());
        assertEquals(200, contact.status());
        assertFalse(contact.has("ibr"));
    }

    @Test
    void whereNoAppTakesInvitesTheWebComesFirst() {
        InvitingWorld inviting = new InvitingWorld();
        Browser browser = new Browser(inviting);
        browser.headers.put("User-Agent", WINDOWS);
        Reply page = browser.get("/invite/" + inviting.contact().text());
        assertTrue(page.text().matches("(?s).*class=\"main\" href=\"/register/invite/.*class=\"button\" href=\"xmpp:.*"), page.text());
        assertTrue(page.has("Apps to sign in with") && page.has(">Gajim</a>") && !page.has("No app yet?"));
    }

    @Test
    void unencryptedVisitorsAreSentToTheSamePageEncrypted() {
        InvitingWorld inviting = new InvitingWorld();
        Browser browser = new Browser(inviting);
        browser.secure = false;
        String path = "/invite/" + inviting.contact().text();
        assertEquals("https://localhost:7443/register" + path + "?secure=1", browser.get(path).header("Location"));
        browser.address = Optional.of(URI.create("http://localhost:7070/register"));
        assertEquals(200, browser.get(path).status());
    }

    /** The server has decoded the path, and what stood in it must not be taken for part of the address. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"%0d%0aSet-Cookie:%20a=b %0D%0ASet-Cookie%3A%20a%3Db", "%5C%5Cevil.test %5C%5Cevil.test",
        "a%3fsecure=2%23b a%3Fsecure%3D2%23b", "%C3%A4%00%25 %C3%A4%00%25", "@evil.test %40evil.test"})
    void whatIsNoInviteIsWrittenIntoTheAddressAsItWasSent(String sent, String written) {
        Browser browser = new Browser(new InvitingWorld());
        browser.secure = false;
        assertEquals("https://localhost:7443/register/invite/" + written + "?secure=1",
                browser.look("/invite/" + URLDecoder.decode(sent, StandardCharsets.UTF_8)).header("Location"));
    }

    @Test
    void itIsInTheVisitorsLanguage() {
        InvitingWorld inviting = new InvitingWorld();
        String path = "/invite/" + inviting.issue(InviteKind.CONTACT, Optional.empty()).text();
        Browser browser = new Browser(inviting);
        browser.headers.put("Accept-Language", "de-AT");
        assertTrue(browser.get(path).has("olaf@localhost lädt Sie zum Chatten ein"));
        assertTrue(browser.get(path + "?lang=en").has("invites you to chat"));
        assertTrue(browser.get(path + "/register").has("<html lang=\"en\">"));
    }

    private static void same(Reply expected, Reply other) {
        assertEquals(expected.status(), other.status());
        assertEquals(expected.text(), other.text());
    }
}
