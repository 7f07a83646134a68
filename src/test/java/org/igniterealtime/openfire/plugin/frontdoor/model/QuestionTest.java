package org.igniterealtime.openfire.plugin.frontdoor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    @Test
    void aLineHasLanguageTextAndAnswers() {
        Question question = Question.parse(" [DE] Welche Farbe hat Schnee? = Weiß | er ist  weiß. ").orElseThrow();
        assertEquals(Optional.of("de"), question.language());
        assertEquals("Welche Farbe hat Schnee?", question.text());
        assertEquals(List.of("weiß", "er ist weiß"), question.answers());
        assertTrue(question.isIn(Locale.forLanguageTag("de-AT")));
        assertFalse(question.isIn(Locale.ENGLISH));
    }

    @Test
    void theLanguageMayBeLeftOutAndTheTextMayHaveEqualSigns() {
        Question question = Question.parse("2 + 2 = ? = 4").orElseThrow();
        assertEquals(Optional.empty(), question.language());
        assertEquals("2 + 2 = ?", question.text());
        assertEquals(List.of("4"), question.answers());
        assertFalse(question.isIn(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "What?", "What? =", "What? = ", "= white", "[de] = weiß", "[de]= weiß", "[deutsch] Was? = das",
        "[] What? = that", "[de Was? = das", "What? = a || b", "What? = a |", "What? = ...", "[de][en] What? = that"})
    void aLineWithoutQuestionOrAnswerIsNone(String line) {
        assertEquals(Optional.empty(), Question.parse(line));
    }

    @Test
    void aLineLongerThanAnybodyReadsIsNone() {
        assertTrue(Question.parse("x".repeat(296) + " = y").isPresent());
        assertEquals(Optional.empty(), Question.parse("x".repeat(297) + " = y"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"` White `|white", "`WHITE!`|white", "`\"it  is\u00a0white.\"`|it is white",
        "`\uff37\uff28\uff29\uff34\uff25`|white", "`cafe\u0301`|caf\u00e9", "`\u00bfs\u00ed?`|s\u00ed", "`don't`|don't", "`C++`|c++", "`\uff17`|7",
        "`\u3000\u767d\u8272\u3002`|\u767d\u8272", "`TITLE`|title"})
    void answersAreComparedWithoutWhatDoesntCount(String typed, String normal) {
        assertEquals(normal, Question.normal(typed));
        assertEquals(normal, Question.normal(normal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "\u3002", "!?", "\u00a0"})
    void nothingIsNothing(String typed) {
        assertEquals("", Question.normal(typed));
    }

    @Test
    void whatIsHugeIsNothing() {
        assertEquals("", Question.normal("\ufdfa".repeat(100_000)));
    }

    @Test
    void itHidesItself() {
        assertFalse(Question.parse("What colour is snow? = white").toString().contains("white"));
    }
}
