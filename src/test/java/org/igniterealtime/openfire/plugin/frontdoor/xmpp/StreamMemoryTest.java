package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamMemoryTest {

    private final StreamMemory memory = new StreamMemory();

    @Test
    void picturesThatWereSentAreKnown() {
        memory.sent("cid1", "token1");
        assertEquals(Optional.of("token1"), memory.challengeOf("cid1"));
        assertEquals(Optional.empty(), memory.challengeOf("cid2"));
    }

    @Test
    void onlyTheLastFourAreKeptHoweverManyWereSent() {
        for (int number = 0; number < 10_000; number++) {
            memory.sent("cid" + number, "token" + number);
        }
        assertEquals(Optional.empty(), memory.challengeOf("cid9995"));
        assertEquals(Optional.of("token9996"), memory.challengeOf("cid9996"));
    }

    @Test
    void samePictureSentAgainPushesNoOtherOut() {
        for (int number = 0; number < 4; number++) {
            memory.sent("cid" + number, "token");
        }
        memory.sent("cid0", "token");
        memory.sent("cid0", "token");
        memory.sent("new", "token");
        assertTrue(memory.challengeOf("cid0").isPresent());
        assertFalse(memory.challengeOf("cid1").isPresent());
    }

    @Test
    void accountIsRemembered() {
        assertFalse(memory.hasRegistered());
        memory.registered();
        assertTrue(memory.hasRegistered());
    }
}
