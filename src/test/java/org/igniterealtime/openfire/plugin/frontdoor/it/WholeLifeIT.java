package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jxmpp.jid.parts.Localpart;

/** A whole life of an account, with Smack: registered, used, its password changed, used, removed. */
class WholeLifeIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void smackRegistersWhereNoPictureIsDue() throws Exception {
        changes.mode("open");
        String name = Servers.name("life");
        try (Smack stranger = new Smack(server)) {
            AccountManager accounts = AccountManager.getInstance(stranger.connection());
            assertTrue(accounts.isSupported());
            assertTrue(accounts.supportsAccountCreation());
            accounts.createAccount(Localpart.from(name), "first-secret");
        }
        useChangeAndRemove(name);
    }

    @RepeatedTest(3)
    void aPersonRegistersWithThePicture() throws Exception {
        String name = Servers.name("life");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, "first-secret");
        }
        useChangeAndRemove(name);
    }

    private void useChangeAndRemove(String name) throws Exception {
        try (Smack person = new Smack(server)) {
            person.connection().login(name, "first-secret");
            AccountManager.getInstance(person.connection()).changePassword("second-secret");
        }
        try (Smack person = new Smack(server)) {
            assertThrows(SASLErrorException.class, () -> person.connection().login(name, "first-secret"));
        }
        try (Smack person = new Smack(server)) {
            person.connection().login(name, "second-secret");
            AccountManager.getInstance(person.connection()).deleteAccount();
        }
        try (Smack nobody = new Smack(server)) {
            assertThrows(SASLErrorException.class, () -> nobody.connection().login(name, "second-secret"));
        }
    }

    @Test
    void theContactsOfARemovedAccountLoseIt() {
        Account leaver = Account.make(server, "leaver");
        Account friend = Account.make(server, "friend");
        try (TcpLine leaving = leaver.signIn(); TcpLine staying = friend.signIn()) {
            roster(staying);
            roster(leaving);
            befriend(leaving, leaver, staying, friend);
            assertTrue(roster(staying).contains(leaver.address()));
            leaving.iq(Xml.set("<remove/>")).isEmptyResult();
            staying.client().receiveUntil("<item [^>]*" + leaver.address() + "[^>]*subscription=\"(none|remove)\"|"
                + "<item [^>]*subscription=\"(none|remove)\"[^>]*" + leaver.address()
                + "|<presence[^>]*type=\"unsubscribed\"", SOON);
            assertFalse(roster(staying).matches("(?s).*<item [^>]*" + leaver.address() + "[^>]*subscription=\"(both|to|from)\".*"));
        }
    }

    private static void befriend(TcpLine a, Account first, TcpLine b, Account second) {
        a.client().send("<presence/>");
        b.client().send("<presence/>");
        a.client().send("<presence type='subscribe' to='" + second.address() + "'/>");
        b.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", SOON);
        b.client().send("<presence type='subscribed' to='" + first.address() + "'/><presence type='subscribe' to='"
            + first.address() + "'/>");
        a.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", SOON);
        a.client().send("<presence type='subscribed' to='" + second.address() + "'/>");
        b.client().receiveUntil("subscription=\"both\"", SOON);
    }

    private static String roster(TcpLine line) {
        String id = Xml.id();
        return line.client().iq("<iq type='get' id='" + id + "'><query xmlns='jabber:iq:roster'/></iq>");
    }
}
