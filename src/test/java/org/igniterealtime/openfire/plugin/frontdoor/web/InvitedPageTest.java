package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.Test;

/** The sign-up form with an invite. */
class InvitedPageTest {

    @Test
    void anAccountComesOfItOnceAndTheInviterIsAContact() {
        InvitingWorld inviting = new InvitingWorld("web.mode=invite");
        Token token = inviting.contact();
        Browser browser = new Browser(inviting);
        String path = "/invite/" + token.text() + "/register";
        Reply form = browser.get(path);
        assertTrue(form.has("olaf@localhost invites you to chat") && form.has("action=\"/register" + path + "\""), form.text());
        assertFalse(form.has("id=\"answer\""), "no challenge");
        assertTrue(form.has("content=\"noindex\""));
        Reply sent = browser.fillAt(path);
        assertEquals("/register/done", sent.header("Location"));
        assertTrue(browser.follow(sent).has("Already in your contact list: olaf@localhost"));
        assertTrue(inviting.world.accounts.verify(new Localpart("juliet"), Password.of(Browser.GOOD_PASSWORD)));
        assertTrue(inviting.open.look(token).isEmpty());
        assertEquals(404, browser.get(path).status());
    }

    /** By the back button, or pressed twice: the first has used the invite up. */
    @Test
    void sentTwiceItSaysWhatBecameOfIt() {
        InvitingWorld inviting = new InvitingWorld("web.mode=invite");
        String path = "/invite/" + inviting.contact().text() + "/register";
        Browser browser = new Browser(inviting);
        Reply form = browser.get(path);
        inviting.world.clock.advance(Duration.ofSeconds(20));
        String body = Browser.body(browser.filled(form));
        assertEquals("/register/done", browser.post(path, body).header("Location"));
        assertEquals("/register/done", browser.post(path, body).header("Location"));
        assertEquals(1, inviting.world.accounts.count());
        assertEquals(404, new Browser(inviting).post(path, body).status());
    }

    @Test
    void whatWasWrongIsMendedWithTheInviteStillThere() {
        InvitingWorld inviting = new InvitingWorld("web.mode=invite");
        Token token = inviting.contact();
        Browser browser = new Browser(inviting);
        String path = "/invite/" + token.text() + "/register";
        Reply sent = browser.fillAt(path, "repeat=another");
        assertEquals("/register" + path, sent.header("Location"));
        Reply again = browser.follow(sent);
        assertTrue(again.has("<a href=\"#repeat\">") && again.has("olaf@localhost invites you"), again.text());
        assertEquals("juliet", again.field("username"));
        assertTrue(inviting.open.look(token).isPresent());
        assertTrue(browser.cookies.values().stream().noneMatch(cookie -> cookie.contains(token.text())));
        assertEquals("/register/done", browser.fillAt(path).header("Location"));
    }

    @Test
    void aNameThatIsKeptIsFixed() {
        InvitingWorld inviting = new InvitingWorld();
        String path = "/invite/" + inviting.account(Optional.of("bob")).text() + "/register";
        Browser browser = new Browser(inviting);
        Reply form = browser.get(path);
        assertEquals("bob", form.field("username"));
        assertTrue(form.has(" readonly") && form.has("This name is kept for you."), form.text());
        assertEquals("/register/done", browser.fillAt(path, "username=mallory").header("Location"));
        assertTrue(inviting.world.accounts.verify(new Localpart("bob"), Password.of(Browser.GOOD_PASSWORD)));
        assertEquals(1, inviting.world.accounts.count());
    }

    @Test
    void anotherLanguageKeepsTheInvite() {
        InvitingWorld inviting = new InvitingWorld();
        String path = "/invite/" + inviting.contact().text() + "/register";
        Browser browser = new Browser(inviting);
        Reply page = browser.follow(browser.fillAt(path, "do=lang-de"));
        assertTrue(page.has("<html lang=\"de\">") && page.has("lädt Sie zum Chatten ein"), page.text());
    }

    @Test
    void otherSitesKillNoFormThatIsOpen() {
        InvitingWorld inviting = new InvitingWorld();
        String path = "/invite/" + inviting.contact().text() + "/register";
        Browser browser = new Browser(inviting);
        browser.get(path);
        Map<String, String> kept = Map.copyOf(browser.cookies);
        browser.cookies.clear();
        Reply strange = browser.post(path, "username=mallory&do=sign-up");
        assertEquals("/register" + path + "?again=1", strange.header("Location"));
        assertEquals("", strange.header("Set-Cookie"));
        assertTrue(browser.follow(strange).has("role=\"alert\""));
        browser.cookies.clear();
        browser.cookies.putAll(kept);
        assertEquals("/register/done", browser.fillAt(path).header("Location"));
    }
}
