package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandTest {

    private final List<Object> called = new ArrayList<>();

    @Test
    void doesWhatItIsToldForEachFormOfAMethod() {
        Greeter greeter = (Greeter) Stand.in(Greeter.class, Map.of("greet", called::add));
        greeter.greet("one");
        greeter.greet("two", 2);
        greeter.leave("three");
        assertEquals(List.of("one", "two"), called);
    }

    @Test
    void canBeKeptInSetsAndPrinted() {
        Object one = Stand.in(Greeter.class, Map.of());
        Object two = Stand.in(Greeter.class, Map.of());
        Set<Object> set = new HashSet<>(List.of(one, two));
        assertEquals(2, set.size());
        assertEquals(Set.of(one, two), set);
        assertNotEquals(one, two);
        assertEquals("Front Door", one.toString());
    }

    /** Public, as the server's are. */
    public interface Greeter {
        void greet(String name);

        default void greet(String name, int times) {
            greet(name + times);
        }

        void leave(String name);
    }
}
