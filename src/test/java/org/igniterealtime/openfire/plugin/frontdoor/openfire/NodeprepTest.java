package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmpp.packet.JID;

/** Names come out as the server itself would have them, also those that are not shown to it. */
class NodeprepTest {

    private final Nodeprep nodeprep = new Nodeprep();

    @Test
    void anyCharacterAtAnyPlaceIsAsTheServerHasIt() {
        for (char character = 1; character < 0x300; character++) {
            for (String name : new String[] {"" + character, character + "b", "a" + character + "b", "a" + character}) {
                assertEquals(server(name), nodeprep.apply(name), () -> "with character " + (int) name.charAt(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "o.b-c_9", "Alice", "a@b", "a b", "stra\u00dfe", "\u0627a", "a\n"})
    void wholeNamesAreAsTheServerHasThem(String name) {
        assertEquals(server(name), nodeprep.apply(name));
    }

    @Test
    void noNameIsNone() {
        assertEquals(server(""), nodeprep.apply(""));
    }

    private static Optional<String> server(String name) {
        try {
            return Optional.ofNullable(JID.nodeprep(name));
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
