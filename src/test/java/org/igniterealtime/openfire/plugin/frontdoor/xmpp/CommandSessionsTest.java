package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CommandSessionsTest {

    private long now = Long.MAX_VALUE - 5;
    private final CommandSessions sessions = new CommandSessions(() -> Duration.ofMinutes(10), () -> now);

    @Test
    void isOpenForItsOwnerAndCommandOnly() {
        sessions.opened("s", "alice@localhost/a", "add-user");
        assertTrue(sessions.isOpen("s", "alice@localhost/a", "add-user"));
        assertFalse(sessions.isOpen("s", "alice@localhost/b", "add-user"));
        assertFalse(sessions.isOpen("s", "alice@localhost/a", "delete-user"));
        assertFalse(sessions.isOpen("t", "alice@localhost/a", "add-user"));
        sessions.ended("s");
        assertFalse(sessions.isOpen("s", "alice@localhost/a", "add-user"));
        assertEquals(0, sessions.size());
    }

    @Test
    void expires() {
        sessions.opened("s", "alice@localhost/a", "n");
        now += Duration.ofMinutes(6).toNanos();
        sessions.opened("t", "alice@localhost/a", "n");
        now += Duration.ofMinutes(4).toNanos() - 1;
        assertTrue(sessions.isOpen("s", "alice@localhost/a", "n"));
        now++;
        assertFalse(sessions.isOpen("s", "alice@localhost/a", "n"));
        assertTrue(sessions.isOpen("t", "alice@localhost/a", "n"));
        now += Duration.ofMinutes(6).toNanos();
        sessions.opened("u", "bob@localhost/b", "n");
        assertEquals(1, sessions.size());
    }

    @Test
    void keepsTwentyOfOneOwner() {
        sessions.opened("other", "bob@localhost/b", "n");
        for (int i = 0; i < 100; i++) {
            sessions.opened("s" + i, "alice@localhost/a", "n");
        }
        assertEquals(21, sessions.size());
        assertFalse(sessions.isOpen("s79", "alice@localhost/a", "n"));
        assertTrue(sessions.isOpen("s80", "alice@localhost/a", "n"));
        assertTrue(sessions.isOpen("other", "bob@localhost/b", "n"));
    }

    @Test
    void keepsTenThousandOfAll() {
        for (int i = 0; i < 20_000; i++) {
            sessions.opened("s" + i, "u" + i + "@localhost/a", "n");
        }
        assertEquals(10_000, sessions.size());
        assertFalse(sessions.isOpen("s9999", "u9999@localhost/a", "n"));
        assertTrue(sessions.isOpen("s10000", "u10000@localhost/a", "n"));
    }

    @Test
    void givesAnIdThatIsUsedAgainToItsNewOwner() {
        sessions.opened("s", "alice@localhost/a", "n");
        sessions.opened("s", "bob@localhost/b", "n");
        assertFalse(sessions.isOpen("s", "alice@localhost/a", "n"));
        assertTrue(sessions.isOpen("s", "bob@localhost/b", "n"));
        assertEquals(1, sessions.size());
    }
}
