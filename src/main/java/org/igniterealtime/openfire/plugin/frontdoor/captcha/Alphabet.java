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

    /**
     * What people who do not know which letters there are may type for those that there are, and the letters it means: what
     * looks alike, and what Cyrillic keyboards have in place of Latin letters. None of it is ever in an answer, so to take it
     * for one that is makes no guess better.
     */
    private static final String TYPED = "KYOQ05839FP4RG76MWIJ1V2ZU\u0410\u0412\u0421\u0415\u041d\u0422\u0425\u0405";
    private static final String MEANT = "XXDDDSBBSEBAACTBNNLLLLSSDABCEHTXS";

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

    /** The form in which answers are compared: capitals, without blanks of any kind, look-alikes taken for what they look like. */
    public static String normalise(String answer) {
        StringBuilder normal = new StringBuilder(answer.length());
        String capitals = answer.toUpperCase(Locale.ROOT);
        capitals.codePoints().filter(Alphabet::seen).map(Alphabet::meant).forEach(normal::appendCodePoint);
        return normal.toString();
    }

    private static int meant(int typed) {
        int at = TYPED.indexOf(typed);
        return at < 0 ? typed : MEANT.charAt(at);
    }

    private static boolean seen(int letter) {
        return !Character.isWhitespace(letter) && !Character.isSpaceChar(letter);
    }
}
