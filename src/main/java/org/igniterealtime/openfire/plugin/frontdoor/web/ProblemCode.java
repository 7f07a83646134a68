package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** Writes problems short, and reads them back: a line for each, its arguments behind tabs. */
final class ProblemCode {

    private ProblemCode() {
    }

    static String write(List<Problem> problems) {
        return problems.stream().map(ProblemCode::line).collect(Collectors.joining("\n"));
    }

    /** Only for what {@link #write} wrote. */
    static List<Problem> read(String text) {
        return text.lines().map(ProblemCode::problem).toList();
    }

    private static String line(Problem problem) {
        return Stream.concat(Stream.of(problem.reason().name()), problem.arguments().stream().map(ProblemCode::argument))
                .collect(Collectors.joining("\t"));
    }

    private static String argument(Object argument) {
        if (argument instanceof Duration time) {
            return "T" + time.toMillis();
        }
        return argument instanceof Number number ? "N" + number.longValue()
                : "S" + argument.toString().replaceAll("[\\t\\r\\n]", " ");
    }

    private static Problem problem(String line) {
        String[] parts = line.split("\t", -1);
        return new Problem(Reason.valueOf(parts[0]), Arrays.stream(parts).skip(1).map(ProblemCode::value).toList());
    }

    private static Object value(String coded) {
        String rest = coded.substring(1);
        return switch (coded.charAt(0)) {
            case 'T' -> Duration.ofMillis(Long.parseLong(rest));
            case 'N' -> Long.valueOf(rest);
            default -> rest;
        };
    }
}
