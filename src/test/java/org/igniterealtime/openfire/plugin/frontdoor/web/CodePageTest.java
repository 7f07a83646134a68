package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invites that are typed, pasted, or come in the fragment. */
class CodePageTest {

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  %s \n", "https://chat.example/register/invite/%s", "https://chat.example/register/invite/#%s",
        "xmpp:olaf@localhost?roster;preauth=%s;ibr=y", "Come and join us: https://chat.example/invite/%s (until Friday)"})
    void theTokenIsFoundInWhateverWasPasted(String text) {
        InvitingWorld inviting = new InvitingWorld();
        Token token = inviting.contact();
        Browser browser = asked(inviting);
        Reply sent = browser.post("/invite/", "do=look&invite=" + encoded(text.formatted(token.text())));
        assertEquals(303, sent.status(), sent.text());
        assertFalse(sent.header("Location").contains(token.text()), "it goes on sealed");
        Reply page = browser.follow(sent);
        assertEquals(200, page.status());
        assertTrue(page.has("olaf@localhost invites you to chat"), page.text());
        assertEquals(404, new Browser(inviting).follow(sent).status(), "in another browser it is nothing");
    }

    @Test
    void whereAnInviteIsNeededThePageAsksForOneAndGoesOnToTheForm() {
        InvitingWorld inviting = new InvitingWorld("web.mode=invite");
        Token token = inviting.contact();
        Browser browser = new Browser(inviting);
        Reply asks = browser.get("/");
        assertTrue(asks.has("Accounts on this server are for people with an invite") && asks.has("name=\"invite\""), asks.text());
        Reply form = browser.follow(browser.post("/invite/", "do=register&invite=" + token.text()));
        assertEquals(200, form.status());
        assertTrue(form.has("olaf@localhost invites you to chat") && form.has("name=\"username\""), form.text());
        assertFalse(form.has(token.text()));
    }

    @Test
    void wrongOnesAreToldAtTheFieldAndCounted() {
        Browser browser = asked(new InvitingWorld("limit.invite.source=3/10m"));
        for (String wrong : List.of("x".repeat(32), "", "x".repeat(2000))) {
            Reply page = browser.post("/invite/", "do=look&invite=" + wrong);
            assertEquals(404, page.status());
            assertTrue(page.has("This invitation is not valid or has expired.</p>") && page.has("aria-invalid"), page.text());
        }
        assertEquals(429, browser.post("/invite/", "do=look&invite=x").status());
    }

    @ParameterizedTest
    @CsvSource({"true, look, /register/invite/", "false, look, /register/invite/", "true, register, /register/"})
    void otherSitesChangeNoCookieAndLookAtNothing(boolean modern, String deed, String back) {
        InvitingWorld inviting = new InvitingWorld("web.mode=invite", "limit.invite.source=1/10m");
        Browser browser = asked(inviting);
        Map<String, String> kept = Map.copyOf(browser.cookies);
        browser.cookies.clear();
        if (modern) {
            browser.headers.put("Sec-Fetch-Site", "cross-site");
        }
        for (String invite : List.of(inviting.contact().text(), "wrong", "wrong", "wrong")) {
            Reply strange = browser.post("/invite/", "do=" + deed + "&invite=" + invite);
            assertEquals("", strange.header("Set-Cookie"));
            assertEquals(back + "?again=1", strange.header("Location"));
        }
        Reply again = browser.follow(browser.post("/invite/", "do=" + deed + "&invite=x"));
        assertTrue(again.status() == 200 && again.has("aria-invalid") && again.has("value=\"" + deed + "\""), again.text());
        browser.cookies.putAll(kept);
        browser.headers.remove("Sec-Fetch-Site");
        Reply sent = browser.post("/invite/", "do=" + deed + "&invite=" + inviting.contact().text());
        assertEquals(200, browser.follow(sent).status(), "no guess was counted");
    }

    @Test
    void R379_8_theFragmentIsForOurScript() {
        Reply page = new Browser(new InvitingWorld()).get("/invite/");
        assertEquals(200, page.status());
        assertTrue(page.has("<noscript>") && page.has("id=\"code\"") && page.has("value=\"look\""), page.text());
        assertEquals("noindex, nofollow", page.header("X-Robots-Tag"));
        assertTrue(new String(Asset.SCRIPT.bytes(), StandardCharsets.UTF_8).contains("location.hash"));
    }

    @Test
    void theFormPointsThere() {
        assertTrue(Browser.in().get("/").has("<a href=\"/register/invite/\">I have an invite</a>"));
    }

    @Test
    void aLinkForAPasswordIsNoFormForAnAccount() {
        InvitingWorld inviting = new InvitingWorld();
        Token token = inviting.issue(InviteKind.PASSWORD_RESET, Optional.of("olaf"));
        Reply sent = new Browser(inviting).get("/invite/" + token.text() + "/register");
        assertEquals("/register/invite/" + token.text(), sent.header("Location"));
    }

    /** One that has the page open. */
    private static Browser asked(InvitingWorld inviting) {
        Browser browser = new Browser(inviting);
        browser.get("/invite/");
        return browser;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
