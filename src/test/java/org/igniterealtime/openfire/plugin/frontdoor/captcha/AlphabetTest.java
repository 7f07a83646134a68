package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals("L\u00c4", Alphabet.normalise("i\u00e4"));
    }

    @ParameterizedTest
    @CsvSource({"A, 4R\u0430\u0410", "B, 836P\u0432\u0412", "C, G\u0441\u0421", "D, O0QUo", "E, F\u0435\u0415", "H, \u043d\u041d",
            "L, I1JVil", "N, MW", "S, 52Z9\u0455\u0405", "T, 7\u0442\u0422", "X, KYky\u0445\u0425"})
    void takesWhatLooksLikeALetterForIt(String letter, String typed) {
        assertEquals(letter.repeat(typed.length()), Alphabet.normalise(typed));
    }

    @Test
    void keepsEveryLetterThatAnAnswerCanHave() {
        assertEquals(Alphabet.LETTERS, Alphabet.normalise(Alphabet.LETTERS));
        assertEquals(Alphabet.LETTERS, Alphabet.normalise(Alphabet.LETTERS.toLowerCase(Locale.ROOT)));
    }

    @Test
    void leavesWhatIsNoLetterWrong() {
        assertEquals("?-\u4e00", Alphabet.normalise("?-\u4e00"));
    }
}
