package org.igniterealtime.openfire.plugin.frontdoor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;
import org.junit.jupiter.api.Test;

class QuestionListTest {

    @Test
    void hasOneQuestionInALineHoweverLinesEnd() {
        String text = "[de] Was? = das\r\n\r\nWhat? = that\n  \n[en] Who? = me";
        assertEquals(Optional.empty(), QuestionList.fault(text));
        assertEquals(List.of("Was?", "What?", "Who?"),
                QuestionList.parse(text).stream().map(Question::text).toList());
    }

    @Test
    void namesTheLineThatIsWrongAndNotWhatIsInIt() {
        String fault = QuestionList.fault("What? = that\n\nsecret answer").orElseThrow();
        assertTrue(fault.contains("line 3"), fault);
        assertFalse(fault.contains("secret"), fault);
        assertEquals(Optional.of(fault), Setting.CHALLENGE_QUESTIONS.fault("What? = that\n\nsecret answer"));
        assertFalse(Setting.CHALLENGE_QUESTIONS.accepts("What? = that\n\nsecret answer"));
    }

    @Test
    void holdsTwoHundred() {
        assertEquals(Optional.empty(), QuestionList.fault("What? = that\n".repeat(200)));
        assertTrue(QuestionList.fault("What? = that\n".repeat(201)).orElseThrow().contains("200"));
    }

    @Test
    void holdsEightThousandCharacters() {
        String line = "x".repeat(192) + "? = that\n";
        assertEquals(Optional.empty(), QuestionList.fault(line.repeat(39)));
        assertTrue(QuestionList.fault(line.repeat(40)).orElseThrow().contains("8000"));
    }

    @Test
    void mayBeEmpty() {
        assertTrue(Setting.CHALLENGE_QUESTIONS.accepts(""));
        assertEquals(List.of(), QuestionList.parse(""));
    }
}
