package org.igniterealtime.openfire.plugin.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosersTest {

    private final Closers closers = new Closers();
    private final List<String> closed = new ArrayList<>();

    @Test
    void whatWasStartedLastIsClosedFirst() {
        add("one");
        add("two");
        closers.close();
        assertEquals(List.of("two", "one"), closed);
    }

    @Test
    void oneThatFailsKeepsNoOtherOpen() {
        add("one");
        closers.add("broken", () -> {
            throw new IOException("broken");
        });
        add("two");
        closers.add("gone", () -> {
            throw new NoClassDefFoundError("gone");
        });
        add("three");
        closers.close();
        assertEquals(List.of("three", "two", "one"), closed);
    }

    @Test
    void interruptionIsKeptAndTheRestIsClosed() {
        add("one");
        closers.add("stopping", () -> {
            throw new InterruptedException();
        });
        closers.close();
        assertEquals(List.of("one"), closed);
        assertTrue(Thread.interrupted());
    }

    @Test
    void closingTwiceClosesOnce() {
        add("one");
        closers.close();
        closers.close();
        assertEquals(List.of("one"), closed);
    }

    @Test
    void whatIsAddedIsHandedBack() {
        AutoCloseable part = () -> { };
        assertSame(part, closers.add("part", part));
    }

    private void add(String name) {
        closers.add(name, () -> closed.add(name));
    }
}
