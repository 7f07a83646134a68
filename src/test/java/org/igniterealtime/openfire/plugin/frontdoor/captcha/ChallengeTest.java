package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

    private final Challenge challenge = challenge("HANDWK");

    @ParameterizedTest
    @ValueSource(strings = {"HANDWK", "handwk", "HaNdWk", " HAN DWK ", "H A N D W K", "han\u00A0dwk", "\u3000handwk\t\n"})
    void caseAndBlanksDontCount(String typed) {
        assertTrue(challenge.isAnsweredBy(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "HANDW", "HANDWKK", "KWDNAH", "HAND-WK", "HANDW\u212A", "\u0000", "H", "hidden"})
    void anythingElseIsWrong(String typed) {
        assertFalse(challenge.isAnsweredBy(typed));
    }

    @Test
    void emptyAnswerIsNeverRight() {
        assertFalse(challenge("").isAnsweredBy(""));
        assertFalse(challenge(" ").isAnsweredBy(" "));
    }

    @Test
    void idIsNobodysToChange() {
        challenge.id()[0] = 1;
        assertEquals(0, challenge.id()[0]);
    }

    @Test
    void answersAreOfTheAlphabetAndUseAllOfIt() {
        Random random = new Random(1);
        String picked = Alphabet.pick(10_000, random::nextInt);
        assertEquals(10_000, picked.length());
        assertEquals(Alphabet.LETTERS.length(), picked.chars().distinct().count());
        assertTrue(picked.chars().allMatch(letter -> Alphabet.LETTERS.indexOf(letter) >= 0));
        assertEquals(Alphabet.LETTERS, Alphabet.normalise(Alphabet.LETTERS.toLowerCase(Locale.ROOT)));
        assertNotEquals(picked, Alphabet.pick(10_000, random::nextInt));
    }

    private static Challenge challenge(String letters) {
        Task task = new LettersRiddle().recall(letters.getBytes(StandardCharsets.US_ASCII), new Makings(5, 6, List.of()))
                .orElseThrow();
        return new Challenge("token", new byte[16], Instant.EPOCH, Kind.PICTURE, task);
    }
}
