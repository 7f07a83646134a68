package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.util.Optional;

/**
 * Cuts what a server sends into pieces: an XML declaration, the opening tag of the stream, one whole element below it, the
 * closing tag of the stream. Good for what an XMPP server writes: no comments, no CDATA sections.
 */
final class Pieces {

    private final StringBuilder text = new StringBuilder();

    void add(char[] chars, int count) {
        text.append(chars, 0, count);
    }

    /** What has come and is not cut off yet. */
    String rest() {
        return text.toString();
    }

    /** Cuts the next piece off; nothing if it has not come to its end yet. */
    Optional<String> next() {
        while (!text.isEmpty() && text.charAt(0) != '<') {
            text.deleteCharAt(0);
        }
        int end = end();
        if (end < 0) {
            return Optional.empty();
        }
        String piece = text.substring(0, end);
        text.delete(0, end);
        return Optional.of(piece);
    }

    private int end() {
        int depth = 0;
        int at = 0;
        do {
            int open = text.indexOf("<", at);
            int close = open < 0 ? -1 : tagEnd(open);
            if (close < 0) {
                return -1;
            }
            depth += step(text.substring(open, close));
            at = close;
        } while (depth > 0);
        return at;
    }

    /** By how much a tag takes us deeper. The stream itself is not counted: each of its tags is a piece. */
    private static int step(String tag) {
        if (tag.startsWith("<?") || tag.startsWith("<stream:stream") || tag.endsWith("/>")) {
            return 0;
        }
        return tag.startsWith("</") ? -1 : 1;
    }

    /** Where the tag that begins there ends; -1 if that has not come yet. A {@code >} in an attribute does not end it. */
    private int tagEnd(int open) {
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
