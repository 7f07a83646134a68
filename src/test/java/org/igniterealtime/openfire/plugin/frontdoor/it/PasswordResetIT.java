package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links to set a new password, from the administrator's app over the browser to the sign-in. */
class PasswordResetIT {

    private static final String NEW = Surfer.PASSWORD;

    private final InvitePlace place = InvitePlace.shared();
    @RegisterExtension
    final Changes changes = new Changes(place.server);
    private final Surfer surfer = Surfer.at(place.server);

    @Test
    void itIsGoodOnceAndEndsAllThatWasSignedIn() throws Exception {
        Account account = Account.make(place.server, "forgetful");
        String path = path(account);
        try (TcpLine phone = account.signIn(); TcpLine desk = account.signIn(); TcpLine other = place.alice()) {
            Reply form = surfer.get(path);
            assertEquals(account.name(), form.field("username"));
            surfer.follow(send(path, form, NEW)).shows(200, "Your new password is set", account.address());
            assertTrue(phone.client().awaitEnd(RawClient.PATIENCE) && desk.client().awaitEnd(RawClient.PATIENCE));
            Ordered.roster(other);
            signsInWith(account, NEW);
            assertEquals(404, send(path, form, "another of mine, 5 hats").status());
            Surfer thief = Surfer.at(place.server);
            assertEquals(404, thief.get(path).status());
            assertEquals(404, thief.get(path + "/register").status());
            signsInWith(account, NEW);
        }
        assertFalse(place.server.log().contains(path.substring(path.length() - 32)), "the link is not in the log");
    }

    @Test
    void whatIsWrongWithThePasswordDoesNotUseItUp() throws Exception {
        Account account = Account.make(place.server, "forgetful");
        String path = path(account);
        try (TcpLine phone = account.signIn()) {
            Reply form = surfer.get(path);
            surfer.follow(send(path, form, "").leadsTo("/register" + path)).shows(200, "Please enter a password");
            surfer.follow(surfer.post(path, Map.of("do", "sign-up", "token", form.field("token"), "password", NEW,
                "repeat", NEW + "!")).leadsTo("/register" + path)).shows(200, "The two passwords are not the same");
            Ordered.roster(phone);
            signsInWith(account, account.password());
            surfer.follow(send(path, surfer.get(path), NEW)).shows(200, "Your new password is set");
        }
        signsInWith(account, NEW);
    }

    /** It is a new password and no pardon. */
    @Test
    void aLockedAccountStaysLocked() throws Exception {
        Account account = Account.make(place.server, "locked");
        String path = path(account);
        assertEquals("locked", place.desk("lock", account.name()));
        surfer.follow(send(path, surfer.get(path), NEW)).shows(200, "Your new password is set");
        assertFalse(Smack.signsIn(place.server, account.name(), NEW));
        assertFalse(Smack.signsIn(place.server, account.name(), account.password()));
        assertEquals("unlocked", place.desk("unlock", account.name()));
        signsInWith(account, NEW);
    }

    @Test
    void itIsNotForTheNextOfThatName() throws Exception {
        Account account = Account.make(place.server, "gone");
        String path = path(account);
        Reply form = surfer.get(path);
        try (TcpLine line = account.signIn()) {
            line.iq(Xml.set("<remove/>")).isEmptyResult();
        }
        assertEquals(404, surfer.get(path).status());
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(place.server)) {
            line.iq(Xml.set("to='localhost'", Xml.legacy(account.name(), "of the next one"))).isEmptyResult();
        }
        assertEquals(404, send(path, form, NEW).status());
        assertTrue(Smack.signsIn(place.server, account.name(), "of the next one"));
    }

    @Test
    void noAccountIsMadeWithIt() {
        String path = path(Account.make(place.server, "forgetful"));
        changes.mode("invite");
        try (TcpLine line = TcpLine.startTls(place.server)) {
            line.iq(Ordered.preauth(path.substring(path.length() - 32))).isError("item-not-found", "cancel", 404);
        }
    }

    @Test
    void onlyAdministratorsGetOne() {
        try (TcpLine alice = place.alice()) {
            assertTrue(Ordered.command(alice, "urn:xmpp:invite#password-reset", "", "").contains("<forbidden"));
        }
    }

    private String path(Account account) {
        try (TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            return "/invite/" + Ordered.reset(admin, account.address());
        }
    }

    private Reply send(String path, Reply form, String password) {
        return surfer.post(path, Map.of("do", "sign-up", "token", form.field("token"), "password", password, "repeat", password));
    }

    /** With that password, and not with the other one. */
    private void signsInWith(Account account, String password) throws Exception {
        assertTrue(Smack.signsIn(place.server, account.name(), password));
        assertFalse(Smack.signsIn(place.server, account.name(), password.equals(NEW) ? account.password() : NEW));
    }
}
