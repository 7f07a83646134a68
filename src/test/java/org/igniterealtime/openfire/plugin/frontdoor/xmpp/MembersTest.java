package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.dom4j.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.IQ;

/** Those who are signed in: their own password and their own removal. */
class MembersTest {

    private TestDoor door;

    @Test
    void accountIsOnFile() throws Exception {
        Element query = door.ask(Stanzas.fixture("fetch")).getChildElement();
        assertEquals("bob", query.elementText("username"));
        assertEquals("", query.elementText("password"));
        assertEquals(List.of("registered", "instructions", "username", "password"),
                query.elements().stream().map(Element::getName).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"profanity-legacy", "smack-legacy", "form-without-form-type", "psi-form"})
    void passwordIsChangedInEveryShape(String fixture) throws Exception {
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture(fixture))));
        assertTrue(isPassword("s3cret words"));
        assertEquals(1, door.world.accounts.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "bob@localhost", "bob@localhost/phone"})
    void ownAddressOrTheServersOrNoneIsMeant(String to) throws Exception {
        IQ change = Stanzas.fixture("profanity-legacy");
        change.setTo(to.isEmpty() ? null : to);
        IQ reply = door.ask(change);
        assertEquals("result", TestDoor.outcome(reply));
        assertEquals(to.isEmpty() ? "localhost" : to, reply.getFrom().toString());
        assertEquals("bob@localhost/phone", reply.getTo().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<username>bob</username><password/>", "<username>bob</username><password> </password>",
            "<username>bob</username>", "<password>new words</password>", "<nick>bob</nick>"})
    void incompleteChangeIsABadRequestAndChangesNothing(String content) throws Exception {
        assertEquals("bad-request/modify/400", TestDoor.outcome(door.ask(Stanzas.set(content))));
        assertTrue(isPassword("0ld words"));
    }

    @Test
    void memberMakesNoFurtherAccountInWhateverMode() throws Exception {
        for (String mode : List.of("open", "captcha", "closed")) {
            signIn("inband.mode=" + mode);
            IQ reply = door.ask(Stanzas.set("<username>eve</username><password>p</password>"));
            assertEquals("not-allowed/cancel/405", TestDoor.outcome(reply));
            assertEquals(1, door.world.accounts.count());
        }
    }

    @Test
    void closedDoorStaysOpenToMembers() throws Exception {
        signIn("inband.mode=closed");
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("profanity-legacy"))));
    }

    @Test
    void guestHasNoAccountToChange() throws Exception {
        when(door.session.isAnonymousUser()).thenReturn(true);
        for (String fixture : List.of("fetch", "profanity-legacy", "remove", "change-confirmed")) {
            assertEquals("not-allowed/cancel/405", TestDoor.outcome(door.ask(Stanzas.fixture(fixture))));
        }
        assertTrue(isPassword("0ld words"));
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

    private boolean isPassword(String typed) {
        return door.world.accounts.verify(new Localpart("bob"), Password.of(typed));
    }
}
