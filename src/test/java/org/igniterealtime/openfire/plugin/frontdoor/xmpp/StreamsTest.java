package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mockito.Mockito.when;

import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.dom4j.QName;
import org.jivesoftware.openfire.user.UserNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xmpp.packet.IQ;

/** What is read off a stream: its language, its address, how far it has come. */
class StreamsTest {

    private TestDoor door;

    @ParameterizedTest
    @CsvSource({"de, en, de", "'', de, de", "tlh, de, en", "de-AT, , de", "ru, en, ru", "'', zh-CN, zh", "'', , en", "'!', , en"})
    void languageIsTheStanzasElseTheStreams(String own, String stream, String expected) throws Exception {
        when(door.session.getLanguage()).thenReturn(stream == null ? null : Locale.forLanguageTag(stream));
        IQ request = Stanzas.read(Stanzas.fixture("pidgin-cancel").toXML()
                .replaceFirst("<iq", own.isEmpty() ? "<iq" : "<iq xml:lang='" + own + "'"));
        IQ reply = door.ask(request);
        assertEquals(door.world.texts.of("frontdoor.reason.cancelled", Locale.forLanguageTag(expected)),
                TestDoor.text(reply));
        assertEquals(expected, reply.getElement().element("error")
                .element(QName.get("text", "urn:ietf:params:xml:ns:xmpp-stanzas")).attributeValue("lang"));
    }

    @Test
    void streamWithoutAnAddressIsCountedAsUnknown() throws Exception {
        door.world.set("limit.form.source=1/1h");
        when(door.session.getHostAddress()).thenThrow(new UnknownHostException("detached"));
        door.ask(Stanzas.fixture("fetch"));
        assertEquals("resource-constraint/wait/500", TestDoor.outcome(door.ask(Stanzas.fixture("fetch"))));
    }

    @Test
    void proxyThatTellsNoAddressesIsNotCountedAsOneSource() throws Exception {
        door.world.set("limit.form.source=1/1h", "proxies=192.0.2.0/24");
        door.ask(Stanzas.fixture("fetch"));
        assertEquals("result", TestDoor.outcome(door.ask(Stanzas.fixture("fetch"))));
    }

    @Test
    void signedInCountsBeforeAResourceIsBound() throws Exception {
        door.world.set("inband.mode=open");
        door.signIn("bob");
        door.ask(Stanzas.set("<username>eve</username><password>p</password>"));
        assertEquals(Optional.empty(), door.lastDecision());
    }

    @Test
    void accountThatCantBeToldHasNone() throws Exception {
        door.signIn("bob");
        when(door.session.getUsername()).thenThrow(new UserNotFoundException());
        assertEquals("not-allowed/cancel/405", TestDoor.outcome(door.ask(Stanzas.fixture("remove"))));
    }

    @Test
    void accountIsNobodysUntilAResourceIsBound() throws Exception {
        door.signIn("bob");
        when(door.session.getUsername()).thenReturn(null);
        assertEquals("not-allowed/cancel/405", TestDoor.outcome(door.ask(Stanzas.fixture("remove"))));
    }

    @BeforeEach
    void make() throws Exception {
        door = new TestDoor();
    }
}
