package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void whatIsSeenTwiceIsBelieved() {
        assertEquals("here", look("here", "here"));
        assertEquals(List.of("look", "ask", "look", "ask"), happened);
    }

    /** The first connection was dead, and Openfire said "not there". */
    @Test
    void whatIsSeenOnceIsNotBelieved() {
        assertThrows(BrokenException.class, () -> look("gone", "here"));
        assertThrows(BrokenException.class, () -> look("here", "gone"));
    }

    @Test
    void nothingIsBelievedWhenTheDatabaseDoesNotAnswer() {
        Sightings sightings = new Sightings(() -> {
            throw new BrokenException("down", null);
        });
        assertThrows(BrokenException.class, () -> sightings.surely(() -> "gone"));
    }

    private String look(String... sights) {
        Deque<String> next = new ArrayDeque<>(Arrays.asList(sights));
        return new Sightings(() -> happened.add("ask")).surely(() -> {
            happened.add("look");
            return next.remove();
        });
    }
}
