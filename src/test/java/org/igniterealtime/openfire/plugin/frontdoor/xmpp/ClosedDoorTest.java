package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.dom4j.QName;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;

/** Newcomers who get no form, and why. */
class ClosedDoorTest {

    private static final QName QUERY = QName.get("query", "jabber:iq:register");

    @Test
    void closedDoorIsNoServiceToWhoLooksAndNotAllowedToWhoPushes() throws Exception {
        TestDoor door = new TestDoor("inband.mode=closed");
        IQ look = door.ask(Stanzas.fixture("fetch"));
        assertEquals("service-unavailable/cancel/503", TestDoor.outcome(look));
        assertEquals(0, look.getElement().element(QUERY).elements().size());
        assertEquals("not-allowed/cancel/405", TestDoor.outcome(door.ask(Stanzas.fixture("profanity-legacy"))));
    }

    @Test
    void pageIsShownToWhoLooksAndNamedToWhoPushes() throws Exception {
        TestDoor door = new TestDoor("inband.mode=web", "web.signup=https://example.org/join");
        IQ look = door.ask(Stanzas.fixture("fetch"));
        assertEquals("result", TestDoor.outcome(look));
        assertEquals("https://example.org/join",
                look.getChildElement().element(QName.get("x", "jabber:x:oob")).elementText("url"));
        assertEquals("Please sign up on the web: https://example.org/join",
                TestDoor.text(door.ask(Stanzas.fixture("profanity-legacy"))));
    }

    @Test
    void clientWithoutPicturesIsToldWhereElse() throws Exception {
        TestDoor door = new TestDoor("web.signup=https://example.org/join");
        assertTrue(TestDoor.text(door.ask(Stanzas.fixture("profanity-legacy"))).endsWith(" https://example.org/join"));
    }

    @Test
    void everyRefusedLookHasAnEmptyQueryAndNoFormIsCounted() throws Exception {
        TestDoor door = new TestDoor("limit.form.source=1/1h");
        when(door.session.isSecure()).thenReturn(false);
        IQ clear = door.ask(Stanzas.fixture("fetch"));
        IQ limited = door.ask(Stanzas.fixture("fetch"));
        assertEquals("not-authorized/auth/401", TestDoor.outcome(clear));
        assertEquals("resource-constraint/wait/500", TestDoor.outcome(limited));
        for (IQ reply : List.of(clear, limited)) {
            assertEquals(0, reply.getElement().element(QUERY).elements().size());
        }
        assertEquals(0, door.world.journal.shown());
        assertEquals(List.of(Reason.TLS_REQUIRED, Reason.TOO_MANY), door.world.journal.decisions().stream()
                .map(World::reason).flatMap(Optional::stream).toList());
    }

    @Test
    void brokenPicturesShutTheDoor() throws Exception {
        TestDoor door = new TestDoor();
        door.world.breakPictures();
        assertEquals("internal-server-error/wait/500", TestDoor.outcome(door.ask(Stanzas.fixture("fetch"))));
        Challenge challenge = door.world.challenge();
        assertEquals("internal-server-error/wait/500",
                TestDoor.outcome(door.ask(set(challenge.token(), Solution.of(challenge)))));
        assertEquals(Optional.of(Reason.UNAVAILABLE), door.lastDecision().flatMap(World::reason));
        assertEquals(0, door.world.accounts.count());
    }

    private static IQ set(String token, String typed) throws Exception {
        return Stanzas.form("username=bob", "password=s3cret words", "challenge=" + token, "ocr=" + typed);
    }
}
