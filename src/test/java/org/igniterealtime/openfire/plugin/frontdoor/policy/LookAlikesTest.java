package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({"a1ice, alice", "alice, a1ice", "bob, b0b", "rnary, mary", "mary, rnary", "vvill, will", "support, supp0rt",
        "support5, supports", "p\u0430yp\u0430l, paypal", "\u0441heck, check"})
    void lettersThatLookAlike(String applied, String known) {
        assertTrue(LookAlikes.of(applied).contains(known), () -> LookAlikes.of(applied).toString());
    }

    @ParameterizedTest
    @CsvSource({"alicee, alice", "alce, allce", "bbob, bob", "alcie, alice", "laice, alice"})
    void slipsOfTheFinger(String applied, String known) {
        assertTrue(LookAlikes.of(applied).contains(known), () -> LookAlikes.of(applied).toString());
    }

    @ParameterizedTest
    @CsvSource({"john.doe, johndoe", "johndoe, john.doe", "john_doe, john-doe", "alice_, alice", "alice, alice_",
        "alice7, alice", "alice, alice1", "alice41, alice2"})
    void dotsAndNumbers(String applied, String known) {
        assertTrue(LookAlikes.of(applied).contains(known), () -> LookAlikes.of(applied).toString());
    }

    @Test
    void neverTheNameItselfNorNothing() {
        for (String name : Set.of("a", "1", "_", "aa", "alice", "-", "\ud83d\ude00")) {
            assertFalse(LookAlikes.of(name).contains(name), name);
            assertFalse(LookAlikes.of(name).contains(""), name);
        }
    }

    @Test
    void longNamesMakeNoMoreWork() {
        assertTrue(LookAlikes.of("l".repeat(64)).size() <= LookAlikes.MOST);
        assertTrue(LookAlikes.of("o1".repeat(512)).size() <= LookAlikes.MOST);
        assertFalse(LookAlikes.of("alice").contains("zorro"));
    }
}
