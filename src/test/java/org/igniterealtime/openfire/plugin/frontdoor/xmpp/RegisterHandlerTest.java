package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.jivesoftware.openfire.SessionManager;
import org.jivesoftware.openfire.XMPPServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

/** Who is asking, whom they ask, and in which language. */
class RegisterHandlerTest {

    private TestDoor door;

    @Test
    void itServesItsNamespaceAndLetsNobodyElseTellWhoExists() {
        assertEquals("jabber:iq:register", door.handler.getInfo().getNamespace());
        assertEquals("query", door.handler.getInfo().getName());
        assertFalse(door.handler.performNoSuchUserCheck());
    }

    @ParameterizedTest
    @EnumSource(value = IQ.Type.class, names = {"result", "error"})
    void answersAreNotAnswered(IQ.Type type) throws Exception {
        IQ iq = Stanzas.fixture("fetch");
        iq.setType(type);
        assertNull(door.handler.handleIQ(iq));
        verify(door.session, never()).process(any());
    }

    @Test
    void addressTheServerKeepsForNewcomersIsNotSeen() throws Exception {
        IQ reply = door.ask(Stanzas.fixture("fetch"));
        assertNull(reply.getTo());
        assertFalse(reply.toXML().contains("5tr3am"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example", "eve@other.example/x", "component.localhost"})
    void otherServersAndComponentsGetTheirAnswerThroughTheRouter(String from) throws Exception {
        SessionManager nobody = mock(SessionManager.class);
        XMPPServer server = mock(XMPPServer.class);
        when(server.getSessionManager()).thenReturn(nobody);
        door.handler.initialize(server);
        IQ request = Stanzas.fixture("profanity-legacy");
        request.setTo("localhost");
        request.setFrom(from);
        IQ reply = door.handler.handleIQ(request);
        assertEquals("not-allowed/cancel/405", TestDoor.outcome(reply));
        assertEquals(from, reply.getTo().toString());
        assertEquals("localhost", reply.getFrom().toString());
        assertFalse(reply.toXML().contains("s3cret"));
        assertEquals(0, door.world.accounts.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob@localhost", "nobody@localhost", "bob@localhost/phone"})
    void otherAccountsAreNoServiceWhetherTheyExistOrNot(String to) throws Exception {
        door.world.resident("bob", "x");
        for (String fixture : new String[] {"fetch", "profanity-legacy", "remove"}) {
            IQ request = Stanzas.fixture(fixture);
            request.setTo(to);
            IQ reply = door.ask(request);
            assertEquals("service-unavailable/cancel/503", TestDoor.outcome(reply));
            assertEquals(to, reply.getFrom().toString());
        }
    }

    @Test
    void requestWithoutAnIdIsBad() throws Exception {
        IQ reply = door.ask(Stanzas.fixture("no-id"));
        assertEquals("bad-request/modify/400", TestDoor.outcome(reply));
        assertNull(reply.getID());
    }

    @Test
    void bugOfOursIsAnsweredWithoutTheRequest() throws Exception {
        when(door.session.getHostAddress()).thenThrow(new IllegalStateException("bug"));
        IQ reply = door.ask(Stanzas.fixture("profanity-legacy"));
        assertEquals("internal-server-error/wait/500", TestDoor.outcome(reply));
        assertFalse(reply.toXML().contains("s3cret"));
    }

    @Test
    void everyAttemptIsInTheJournal() throws Exception {
        door.ask(Stanzas.fixture("profanity-legacy"));
        assertEquals(Optional.of(Reason.CHALLENGE_MISSING), door.lastDecision().flatMap(World::reason));
        assertTrue(door.world.journal.failures().isEmpty());
    }

    @BeforeEach
    void make() throws Exception {
        door = new TestDoor();
    }
}
