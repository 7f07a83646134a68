package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the spelling of the name corpora: escapes of four hexadecimal digits, and {@code x*64} for 64 letters x. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");
    private static final Pattern REPEAT = Pattern.compile("(.)\\*(\\d+)");

    private Escapes() {
    }

    static String read(String written) {
        String plain = ESCAPE.matcher(written).replaceAll(Escapes::letter);
        return REPEAT.matcher(plain).replaceAll(match -> match.group(1).repeat(Integer.parseInt(match.group(2))));
    }

    private static String letter(MatchResult match) {
        return java.util.regex.Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }
}
