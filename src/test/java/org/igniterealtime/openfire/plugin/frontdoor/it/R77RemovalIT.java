package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Remove my account": R77-18 to R77-22. */
class R77RemovalIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @ParameterizedTest
    @ValueSource(strings = {"<remove/><username>alice</username>", "<username>alice</username><remove/>",
        "<remove/><username>alice</username><password>alice-secret</password>", "<remove/><remove/>",
        "<remove/><x xmlns='jabber:x:data' type='submit'/>"})
    void r77n18And20ARemovalThatNamesAnAccountRemovesNobody(String content) {
        Account account = Account.make(server, "r77n18");
        try (TcpLine line = account.signIn()) {
            line.promptly(Xml.set(content)).isError("bad-request", "modify", 400);
        }
        assertTrue(account.isAsItWas());
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @RepeatedTest(3)
    void r77n19TheResultComesFirstThenAllStreamsEnd() {
        Account account = Account.make(server, "r77n19");
        try (TcpLine first = account.signIn(); TcpLine second = account.signIn(); TcpLine unbound = TcpLine.startTls(server)) {
            unbound.authenticate("PLAIN", "\0" + account.name() + "\0" + account.password());
            second.client().send("<presence/>");
            first.client().send("<iq type='set' id='bye' to='localhost'><query xmlns='jabber:iq:register'><remove/></query></iq>");
            String answer = first.client().receiveUntil(piece -> piece.contains("bye") || piece.startsWith("<stream:error"), SOON);
            Stanza.parse(answer).isEmptyResult();
            for (TcpLine line : new TcpLine[] {first, second}) {
                assertTrue(line.client().receiveUntil("^<stream:error", SOON).contains("not-authorized"));
                assertTrue(line.client().awaitEnd(SOON), "the stream ends");
            }
        }
        assertFalse(account.isAsItWas());
    }

    @Test
    void r77n21WhoIsNotSignedInCanRemoveNobody() {
        Account account = Account.make(server, "r77n21");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set("<remove/>")).isError("unexpected-request", "wait", 400);
            line.promptly(Xml.set("from='" + account.address() + "'", "<remove/>"))
                .isError("unexpected-request", "wait", 400);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n21WhereNobodyMayItIsNotAllowed() {
        Account account = Account.make(server, "r77n21");
        changes.set("frontdoor.account.removal", "false");
        try (TcpLine line = account.signIn()) {
            line.promptly(Xml.set("<remove/>")).isError("not-allowed", "cancel", 405);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n22ThePasswordCanBeAskedForBeforeARemoval() {
        Account account = Account.make(server, "r77n22");
        changes.set("frontdoor.account.confirm", "true");
        try (TcpLine line = account.signIn()) {
            Form form = line.promptly(Xml.set("<remove/>")).isError("not-authorized", "auth", 401).form();
            assertEquals("jabber:iq:register:cancel", form.value("FORM_TYPE"));
            line.promptly(cancellation(account.address(), "wrong-secret")).isError("not-authorized", "auth", 401);
            line.promptly(cancellation("alice", "alice-secret")).isError("not-allowed", "cancel", 405);
            assertTrue(account.isAsItWas());
            line.iq(cancellation(account.address(), account.password())).isEmptyResult();
            line.client().receiveUntil("^<stream:error", SOON);
        }
        assertFalse(account.isAsItWas());
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @Test
    void r77n22WrongPasswordsAreCounted() {
        Account account = Account.make(server, "r77n22");
        changes.set("frontdoor.limit.confirmation", "3/10m");
        try (TcpLine line = account.signIn()) {
            for (int i = 0; i < 3; i++) {
                line.promptly(cancellation(account.name(), "wrong-secret")).isError("not-authorized", "auth", 401);
            }
            line.promptly(cancellation(account.name(), account.password())).isError("resource-constraint", "wait", 500);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void aRemovedNameCanBeTakenByTheNextAndHasNothingOfTheLast() {
        Account account = Account.make(server, "again");
        try (TcpLine line = account.signIn()) {
            line.iq("<iq type='set' id='roster'><query xmlns='jabber:iq:roster'><item jid='bob@localhost'/></query></iq>");
            line.iq(Xml.set("<remove/>")).isEmptyResult();
            line.client().awaitEnd(SOON);
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(account.name(), "next-secret");
            line.signIn(account.name(), "next-secret");
            assertFalse(line.client().iq("<iq type='get' id='r2'><query xmlns='jabber:iq:roster'/></iq>").contains("bob"));
        }
        assertFalse(account.isAsItWas());
    }

    private static String cancellation(String name, String password) {
        return Xml.set(Xml.form(Xml.formType("jabber:iq:register:cancel"), Xml.field("username", name),
            Xml.field("password", password)));
    }
}
