package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * The letters that pictures show. Left out is what people took for another when it was warped and crossed out: I J O Q
 * and all digits, G (C), F P R (E, B, A), U V (D, L), K Y (X), Z (L, T), M W (N, each other, two narrow letters).
 */
public final class Alphabet {

    /** All letters, in capitals. */
    public static final String LETTERS = "ABCDEHLNSTX";

    /** Letters in an answer where nobody says otherwise: 11^5, 161,000 answers. */
    public static final int DEFAULT_LENGTH = 5;

    private Alphabet() { }

    /**
     * Picks an answer.
     *
     * @param random gives a random number from 0 to below its argument, such as {@code SecureRandom::nextInt}
     */
    public static String pick(int length, IntUnaryOperator random) {
        StringBuilder answer = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            answer.append(LETTERS.charAt(random.applyAsInt(LETTERS.length())));
        }
        return answer.toString();
    }

    /** The form in which answers are compared: capitals, without blanks of any kind. */
    public static String normalise(String answer) {
        StringBuilder normal = new StringBuilder(answer.length());
        answer.codePoints().filter(Alphabet::seen).forEach(normal::appendCodePoint);
        return normal.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean seen(int letter) {
        return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter);
    }
}
