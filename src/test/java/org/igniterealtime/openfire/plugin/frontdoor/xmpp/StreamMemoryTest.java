package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamMemoryTest {

    private final StreamMemory memory = new StreamMemory();

    @Test
    void givesAPictureOutEightTimes() {
        memory.sent("a", "challenge");
        for (int i = 0; i < 8; i++) {
            assertEquals(Optional.of("challenge"), memory.fetch("a"));
        }
        assertEquals(Optional.empty(), memory.fetch("a"));
        memory.sent("a", "challenge");
        assertEquals(Optional.of("challenge"), memory.fetch("a"));
    }

    @Test
    void knowsTheLastFourPictures() {
        for (String cid : new String[] {"a", "b", "c", "d", "e"}) {
            memory.sent(cid, "challenge " + cid);
        }
        assertEquals(Optional.empty(), memory.fetch("a"));
        assertEquals(Optional.of("challenge b"), memory.fetch("b"));
        assertEquals(Optional.of("challenge e"), memory.fetch("e"));
        assertEquals(Optional.empty(), memory.fetch("f"));
    }
}
