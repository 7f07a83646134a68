package org.igniterealtime.openfire.plugin.frontdoor.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server has said so far.
 *
 * @param file where its standard output and error go, its log included
 */
record ServerLog(Path file) {

    private static final int TAIL_LINES = 30;
    private static final long POLL_MILLIS = 20;

    String text() {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, for a message about a failure. */
    String tail() {
        String[] lines = text().split("\n");
        int from = Math.max(0, lines.length - TAIL_LINES);
        return String.join("\n", Arrays.asList(lines).subList(from, lines.length));
    }

    /**
     * Waits for a match at or after character {@code from}.
     *
     * @return the text that matched, or empty when the time is over
     */
    Optional<String> await(Pattern pattern, int from, Duration patience) {
        String[] found = new String[1];
        until(() -> {
            Matcher matcher = pattern.matcher(text());
            boolean hit = matcher.find(Math.min(from, text().length()));
            found[0] = hit ? matcher.group() : null;
            return hit;
        }, patience);
        return Optional.ofNullable(found[0]);
    }

    /** Asks again and again until the answer is yes or the time is over; returns the last answer. */
    static boolean until(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
