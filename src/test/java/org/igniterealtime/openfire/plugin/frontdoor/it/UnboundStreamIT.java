package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.junit.jupiter.api.Test;

/**
 * A stream on which a password was given, and no resource bound: it has no address, and nobody finds it when the account is
 * locked, as when a branch is shut, or gets a new password. It ends when it binds.
 */
class UnboundStreamIT {

    private final InvitePlace place = InvitePlace.shared();
    private final Account account = Account.make(place.server, "unbound");

    @Test
    void aLockedAccountCantBindWhatItHasKept() {
        try (TcpLine kept = authenticated(account); TcpLine other = authenticated(Account.make(place.server, "unbound"))) {
            assertEquals("locked", place.desk("lock", account.name()));
            endsWhenItBinds(kept);
            assertTrue(other.client().iq(bind()).contains("<jid>"), "nobody else is meant");
        }
    }

    @Test
    void anOldPasswordIsNoGoodWhereItWasGivenBefore() {
        String path;
        try (TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            path = "/invite/" + Ordered.reset(admin, account.address());
        }
        Surfer surfer = Surfer.at(place.server);
        try (TcpLine thief = authenticated(account)) {
            Reply form = surfer.get(path);
            surfer.follow(surfer.post(path, Map.of("do", "sign-up", "token", form.field("token"), "password", Surfer.PASSWORD,
                "repeat", Surfer.PASSWORD))).shows(200, "Your new password is set");
            endsWhenItBinds(thief);
        }
        assertTrue(account.opensWith(Surfer.PASSWORD));
    }

    private TcpLine authenticated(Account whose) {
        TcpLine line = TcpLine.startTls(place.server);
        line.authenticate("PLAIN", "\0" + whose.name() + "\0" + whose.password());
        return line;
    }

    private static void endsWhenItBinds(TcpLine line) {
        line.client().send(bind());
        assertTrue(line.client().awaitEnd(RawClient.PATIENCE));
    }

    private static String bind() {
        return "<iq type='set' id='" + Xml.id() + "'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></iq>";
    }
}
