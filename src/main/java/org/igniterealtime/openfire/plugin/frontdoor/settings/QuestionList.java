package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Question;

/** The administrator's questions, as they stand in the property: one in a line, empty lines between them as you like. */
final class QuestionList {

    private static final int MOST = 200;
    private static final int LONGEST = 8000;

    private QuestionList() {
    }

    /** What is wrong with a list, for the log, without a word out of it; nothing if all of it can be used. */
    static Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("more than " + LONGEST + " characters");
        }
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            if (!lines.get(index).isBlank() && Question.parse(lines.get(index)).isEmpty()) {
                return Optional.of("line " + (index + 1) + " is no question with an answer");
            }
        }
        return lines.stream().filter(line -> !line.isBlank()).count() > MOST
                ? Optional.of("more than " + MOST + " questions") : Optional.empty();
    }

    /** The questions of a list without fault. */
    static List<Question> parse(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(Question::parse).flatMap(Optional::stream).toList();
    }
}
