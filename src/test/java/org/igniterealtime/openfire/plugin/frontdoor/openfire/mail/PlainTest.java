package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u000Bb", "a\fb", "a\0b", "a\u001Bb",
            "a\tb", "\na b\n"})
    void nothingEndsALine(String words) {
        assertEquals("a b", Plain.line(words, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u2066b", "a\u200Fb", "\u061Cab", "a\uD800b", "a\uDC00b"})
    void nothingTurnsWhatFollows(String words) {
        assertEquals("ab", Plain.line(words, 10));
    }

    @Test
    void wordsOfAllScriptsStay() {
        String words = "Grüße, Привет, 你好, می\u200Cخواهم, 👩\u200D🚀 \"<&>'";
        assertEquals(words, Plain.line(words, 100));
    }

    @Test
    void tooMuchIsCutBetweenCharacters() {
        assertEquals("👍👍…", Plain.line("👍👍👍👍", 3));
        assertEquals("👍👍👍", Plain.line("👍👍👍", 3));
        assertEquals(List.of("ab", "c…"), Plain.lines("ab\ncdef", 5));
    }

    @Test
    void linesAreThoseOfTheWriter() {
        assertEquals(List.of("a", "", "b", "c", "d e"), Plain.lines("\n a\r\n\r\nb\u2028c\u0085d\te\n", 100));
    }
}
