package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of people, made fit for a place in a letter: nothing in them ends a line that we did not end, and nothing turns
 * the direction of what follows. The mail library of Openfire writes line ends into headers as they come.
 */
final class Plain {

    /** What ends a line for some reader: control characters (with the next-line one), line and paragraph separators. */
    private static final Pattern BREAK = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");
    /** Marks and overrides of direction, which make text read as what it is not, and halves of characters. */
    private static final Pattern TRICK = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\p{Cs}]");
    private static final String CUT = "\u2026";

    private Plain() {
    }

    /** In one line, of at most that many characters. */
    static String line(String words, int most) {
        return cut(clean(words), most);
    }

    /** Line by line as they were written, of at most that many characters in all. */
    static List<String> lines(String words, int most) {
        return cut(words.strip(), most).lines().flatMap(Pattern.compile("\\R")::splitAsStream).map(Plain::clean).toList();
    }

    private static String clean(String words) {
        return TRICK.matcher(BREAK.matcher(words).replaceAll(" ")).replaceAll("").strip();
    }

    private static String cut(String words, int most) {
        return words.codePointCount(0, words.length()) <= most ? words
                : words.substring(0, words.offsetByCodePoints(0, most - 1)) + CUT;
    }
}
