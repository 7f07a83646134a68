package org.igniterealtime.openfire.plugin.frontdoor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InvitingWorld;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.web.Browser.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new password by a link. */
class ResetFormTest {

    private static final String NEW = "&password=a+new+secret+of+mine&repeat=a+new+secret+of+mine";

    private final InvitingWorld inviting = new InvitingWorld();
    private final Browser browser = new Browser(inviting);
    private String link;

    @BeforeEach
    void invite() {
        inviting.world.resident("olaf", "the old secret");
        link = "/invite/" + inviting.issue(InviteKind.PASSWORD_RESET, Optional.of("olaf")).text();
    }

    @Test
    void theButtonSetsItOnceAndSignsOut() {
        Reply form = browser.get(link);
        assertEquals(200, form.status());
        assertTrue(form.has("value=\"olaf\" readonly") && form.has("Set a new password"), form.text());
        assertEquals("", form.header("Link"));
        assertTrue(isPassword("the old secret"), "looking changes nothing");
        Reply sent = browser.post(link, "token=" + form.field("token") + NEW);
        assertEquals("/register/done", sent.header("Location"));
        Reply done = browser.follow(sent);
        assertTrue(done.has("Your new password is set") && done.has("olaf@localhost") && !done.has("xmpp:"), done.text());
        assertTrue(isPassword("a new secret of mine"));
        assertEquals(List.of(InvitingWorld.OLAF), inviting.world.signedOut);
        Reply again = browser.post(link, "token=" + form.field("token") + "&password=another&repeat=another");
        assertEquals(404, again.status());
        assertEquals(browser.get("/invite/wrong").text(), browser.get(link).text());
        assertFalse(isPassword("another"));
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Reply form = browser.get(link);
        String token = "token=" + form.field("token");
        Reply mismatch = browser.follow(browser.post(link, token + "&password=one&repeat=other"));
        assertTrue(mismatch.has("<a href=\"#repeat\">"), mismatch.text());
        assertTrue(mismatch.has("<title>Not yet: Set a new password</title>"));
        assertTrue(browser.follow(browser.post(link, token)).has("<a href=\"#password\">Please enter a password.</a>"));
        assertTrue(browser.follow(browser.post(link, "token=forged" + NEW)).has("role=\"alert\""));
        browser.headers.put("Sec-Fetch-Site", "cross-site");
        browser.post(link, token + NEW);
        assertTrue(isPassword("the old secret"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void otherSitesKillNoFormThatIsOpen(boolean modern) {
        Reply form = browser.get(link);
        Map<String, String> kept = Map.copyOf(browser.cookies);
        browser.cookies.clear();
        if (modern) {
            browser.headers.put("Sec-Fetch-Site", "cross-site");
        }
        Reply strange = browser.post(link, "token=" + form.field("token") + NEW);
        assertEquals("", strange.header("Set-Cookie"));
        assertTrue(isPassword("the old secret"));
        assertTrue(browser.follow(strange).has("role=\"alert\""));
        browser.cookies.clear();
        browser.cookies.putAll(kept);
        browser.headers.remove("Sec-Fetch-Site");
        assertEquals("/register/done", browser.post(link, "token=" + form.field("token") + NEW).header("Location"));
    }

    @Test
    void whoHasTheNameSinceIsNotMeant() {
        inviting.members.add(InvitingWorld.OLAF, Instant.now(browser.world.clock).plusSeconds(60));
        Reply gone = browser.get(link);
        assertEquals(404, gone.status());
        assertEquals(browser.get("/invite/wrong").text(), gone.text());
    }

    private boolean isPassword(String password) {
        return inviting.world.accounts.verify(InvitingWorld.OLAF, Password.of(password));
    }
}
