package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/**
 * Sends a file, or the part that was asked for. Safari plays no sound from a server that can't do that. Several parts at
 * once, and what makes no sense, get the whole file, as they may.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14: Range Requests</a>
 */
final class Ranges {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})", Pattern.CASE_INSENSITIVE);

    private Ranges() {
    }

    /** The file, with 200, 206 or 416. */
    static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] file)
            throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        Optional<Part> part = Optional.ofNullable(request.getHeader("Range")).flatMap(text -> parse(text, file.length));
        if (part.isEmpty() || !"GET".equals(request.getMethod())) {
            Answers.send(request, response, HttpServletResponse.SC_OK, type, file);
        } else if (part.get().from() >= file.length || part.get().isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + file.length);
            Answers.send(request, response, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, type, new byte[0]);
        } else {
            response.setHeader("Content-Range", "bytes " + part.get().from() + "-" + part.get().to() + "/" + file.length);
            Answers.send(request, response, HttpServletResponse.SC_PARTIAL_CONTENT, type,
                    Arrays.copyOfRange(file, part.get().from(), part.get().to() + 1));
        }
    }

    /** The one part that is asked for: {@code bytes=0-99}, {@code bytes=100-}, {@code bytes=-50} (the last fifty). */
    private static Optional<Part> parse(String text, int length) {
        Matcher range = RANGE.matcher(text.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            int last = Integer.parseInt(range.group(2));
            return Optional.of(new Part(Math.max(0, length - last), last == 0 ? -1 : length - 1));
        }
        int from = Integer.parseInt(range.group(1));
        int to = range.group(2).isEmpty() ? length - 1 : Math.min(length - 1, Integer.parseInt(range.group(2)));
        boolean senseless = !range.group(2).isEmpty() && Integer.parseInt(range.group(2)) < from;
        return senseless ? Optional.empty() : Optional.of(new Part(from, to));
    }

    /** From the first to the last byte, both included. */
    private record Part(int from, int to) {
        boolean isEmpty() {
            return to < from;
        }
    }
}
