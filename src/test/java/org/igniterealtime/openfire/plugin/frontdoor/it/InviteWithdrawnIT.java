package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens to an invite, or to whoever gave it, between the moment it is shown and the registration. */
class InviteWithdrawnIT {

    private final InvitePlace place = InvitePlace.shared();
    @RegisterExtension
    final Changes changes = new Changes(place.server);

    private final String name = Servers.name("late");
    private Account inviter;

    @BeforeEach
    void inviteOnly() {
        inviter = Account.make(place.server, "inviter");
        changes.mode("invite");
    }

    @Test
    void oneThatWasTakenBackIsNoGood() throws Exception {
        String token = order();
        try (TcpLine shown = shown(token)) {
            assertEquals("true", place.desk("revoke", token));
            refused(shown);
        }
        nobodyGetsIn(token);
    }

    @Test
    void norOnThePage() throws Exception {
        changes.set("frontdoor.web.mode", "invite");
        String token = order();
        Surfer surfer = Surfer.at(place.server);
        String path = "/invite/" + token + "/register";
        Reply form = surfer.get(path).shows(200, inviter.address());
        assertEquals("true", place.desk("revoke", token));
        Reply refused = surfer.post(path, Map.of("do", "sign-up", "token", form.field("token"), "username", name,
            "password", Surfer.PASSWORD, "repeat", Surfer.PASSWORD));
        assertEquals(404, refused.status());
        assertEquals(surfer.get("/invite/" + "x".repeat(32)).html(), refused.html());
        nobodyGetsIn(token);
    }

    @Test
    void R445_5_oneThatExpiredIsGoodWhereItWasShownInTimeOnly() throws Exception {
        String token = order();
        try (TcpLine shown = shown(token); TcpLine late = TcpLine.startTls(place.server)) {
            expire(token);
            late.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
            late.iq(Ordered.typed(Servers.name("late"), token)).isError("item-not-found", "cancel", 404);
            assertEquals(404, Surfer.at(place.server).get("/invite/" + token).status());
            shown.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(place.server, name, "first-secret"));
    }

    @Test
    void oneOfALockedInviterIsVoidForAsLongAsThat() throws Exception {
        String token = order();
        try (TcpLine shown = shown(token)) {
            assertEquals("locked", place.desk("lock", inviter.name()));
            refused(shown);
            nobodyGetsIn(token);
            assertEquals("unlocked", place.desk("unlock", inviter.name()));
            shown.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(place.server, name, "first-secret"));
    }

    @Test
    void oneOfARemovedInviterIsNotThatOfTheNextOfThatName() throws Exception {
        String token = order();
        try (TcpLine shown = shown(token)) {
            try (TcpLine one = inviter.signIn()) {
                one.iq(Xml.set("<remove/>")).isEmptyResult();
            }
            refused(shown);
            changes.mode("open");
            try (TcpLine next = TcpLine.startTls(place.server)) {
                next.iq(Xml.set("to='localhost'", Xml.legacy(inviter.name(), inviter.password()))).isEmptyResult();
            }
            changes.mode("invite");
            refused(shown);
        }
        nobodyGetsIn(token);
    }

    private String order() {
        try (TcpLine one = inviter.signIn()) {
            return Ordered.contact(one);
        }
    }

    private TcpLine shown(String token) {
        TcpLine line = TcpLine.startTls(place.server);
        line.iq(Ordered.preauth(token)).isEmptyResult();
        assertFalse(line.form().field("password").isEmpty());
        return line;
    }

    private void refused(TcpLine line) {
        line.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isError("item-not-found", "cancel", 404);
    }

    /** Neither the account is there, nor is a use of the invite left behind. */
    private void nobodyGetsIn(String token) throws Exception {
        try (TcpLine line = TcpLine.startTls(place.server)) {
            line.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
        }
        assertFalse(TcpLine.canSignIn(place.server, name, "first-secret"));
        assertEquals(List.of(), place.database.query("SELECT id FROM ofFrontDoorRedemption WHERE invite = ?", hash(token)));
    }

    private void expire(String token) throws Exception {
        assertEquals(1, place.run("UPDATE ofFrontDoorInvite SET expires = " + (System.currentTimeMillis() - 1) + " WHERE id = '"
            + hash(token) + "'"));
    }

    private static String hash(String token) {
        return InviteId.of(Token.parse(token).orElseThrow()).hash();
    }
}
