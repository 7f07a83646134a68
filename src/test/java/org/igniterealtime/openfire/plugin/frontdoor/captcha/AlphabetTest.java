package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void hasNoTwoLettersThatPeopleMistakeForEachOther() {
        for (String alike : List.of("0ODQ", "1IJL", "2Z", "ZL", "5S", "8B", "6CG", "4A", "7TZ", "3B", "VUY", "UD", "UL", "KXY",
                "PRB", "RA", "EF", "MWN", "RK")) {
            assertTrue(alike.chars().filter(letter -> Alphabet.LETTERS.indexOf(letter) >= 0).count() <= 1, alike);
        }
    }

    @Test
    void picksWhatItWasAskedFor() {
        Random random = new Random(7);
        String answer = Alphabet.pick(2000, random::nextInt);
        assertEquals(2000, answer.length());
        assertEquals(Alphabet.LETTERS.length(), answer.chars().distinct().count());
        assertTrue(answer.chars().allMatch(letter -> Alphabet.LETTERS.indexOf(letter) >= 0));
    }

    @Test
    void comparesWithoutCaseAndBlanks() {
        assertEquals("ABXE", Alphabet.normalise(" a B\t\u00a0x\u3000e\n"));
        assertEquals("", Alphabet.normalise(" \u2003"));
    }

    @Test
    void comparesTheSameInEveryLocale() {
        assertEquals("I", Alphabet.normalise("i"));
    }
}
