package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.dom4j.QName;
import org.jivesoftware.openfire.session.ClientSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xmpp.packet.IQ;

/** Accounts that are removed, and what becomes of their streams. */
class RemovalTest {

    private TestDoor door;

    @Test
    void presentPasswordIsAskedForInAForm() throws Exception {
        signIn("account.confirm=true");
        IQ asked = door.ask(Stanzas.fixture("profanity-legacy"));
        assertEquals("not-authorized/auth/401", TestDoor.outcome(asked));
        assertEquals("jabber:iq:register:changepassword", formType(asked));
        assertFalse(asked.toXML().contains("s3cret"));
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("change-confirmed"))));
        IQ leaving = door.ask(Stanzas.fixture("remove"));
        assertEquals("not-authorized/auth/401", TestDoor.outcome(leaving));
        assertEquals("jabber:iq:register:cancel", formType(leaving));
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("remove-confirmed"))));
        assertFalse(door.world.accounts.has("bob"));
    }

    @Test
    void wrongPresentPasswordIsToldWithoutAForm() throws Exception {
        signIn("account.confirm=true");
        IQ reply = door.ask(Stanzas.fixture("remove-confirmed"));
        assertEquals("not-authorized/auth/401", TestDoor.outcome(reply));
        assertEquals(1, reply.getElement().elements().size());
    }

    @Test
    void streamThatCannotBeEndedKeepsNoOtherOpen() throws Exception {
        ClientSession lost = door.other("bob");
        doThrow(new IllegalStateException("its node is gone")).when(lost).deliverRawText(anyString());
        doThrow(new IllegalStateException("its node is gone")).when(lost).close();
        ClientSession tablet = door.other("bob");
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("remove"))));
        verify(tablet).close();
        assertEquals("closed", door.events.get(2));
    }

    @Test
    void removalIsAnsweredBeforeTheStreamsEnd() throws Exception {
        ClientSession tablet = door.other("bob");
        ClientSession carols = door.other("carol");
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("remove"))));
        assertFalse(door.world.accounts.has("bob"));
        assertEquals(3, door.events.size());
        assertEquals("result", door.events.get(0));
        assertTrue(door.events.get(1).contains("not-authorized"));
        assertEquals("closed", door.events.get(2));
        var order = inOrder(tablet);
        order.verify(tablet).deliverRawText(contains("not-authorized"));
        order.verify(tablet).close();
        verify(carols, never()).close();
    }

    @Test
    void removalThatIsRefusedEndsNothing() throws Exception {
        for (String fixture : List.of("remove-with-sibling", "remove-confirmed")) {
            door.ask(Stanzas.fixture(fixture));
        }
        assertTrue(door.world.accounts.has("bob"));
        assertFalse(door.events.contains("closed"));
    }

    @BeforeEach
    void bobSignsIn() throws Exception {
        signIn();
    }

    private void signIn(String... settings) throws Exception {
        door = new TestDoor(settings);
        door.world.resident("bob", "0ld words");
        door.signIn("bob");
    }

    private static String formType(IQ iq) {
        return iq.getElement().element(QName.get("query", "jabber:iq:register")).element("x").element("field")
                .elementText("value");
    }
}
