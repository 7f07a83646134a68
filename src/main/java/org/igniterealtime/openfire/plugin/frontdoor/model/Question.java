package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text question of the administrator's, with what answers it. Hides itself when printed: it is on the page, but its
 * answers are nobody's to read.
 *
 * @param language what it is written in, such as {@code de}; none for one that everybody can read
 * @param text     what is asked
 * @param answers  what is right, as {@link #normal} writes it; one at least
 */
public record Question(Optional<String> language, String text, List<String> answers) {

    /** Longer than any question or answer that is meant; what is typed beyond it is not even looked at. */
    private static final int LONGEST = 300;
    private static final Pattern LINE = Pattern.compile("(?:\\[([A-Za-z]{2,3})])?([^\\[].*)=([^=]*)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTER = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    /** Copies the list. */
    public Question {
        answers = List.copyOf(answers);
    }

    /** The question in a line such as {@code [en] What colour is snow? = white | it is white}, if there is one. */
    public static Optional<Question> parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (line.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        List<String> answers = Arrays.stream(parts.group(3).split("\\|", -1)).map(Question::normal).toList();
        String text = parts.group(2).strip();
        boolean usable = !text.isEmpty() && answers.stream().noneMatch(String::isEmpty);
        return usable ? Optional.of(new Question(Optional.ofNullable(parts.group(1))
                .map(language -> language.toLowerCase(Locale.ROOT)), text, answers)) : Optional.empty();
    }

    /** The form in which answers are compared: one way to write each letter, no capitals, no needless blanks, no outer punctuation. */
    public static String normal(String answer) {
        if (answer.length() > LONGEST) {
            return "";
        }
        String small = Normalizer.normalize(answer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = BLANKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKC)).replaceAll(" ");
        return OUTER.matcher(plain).replaceAll("");
    }

    /** Whether that is the language it is written in. */
    public boolean isIn(Locale reader) {
        return language.filter(reader.getLanguage()::equals).isPresent();
    }

    @Override
    public String toString() {
        return "Question(hidden)";
    }
}
