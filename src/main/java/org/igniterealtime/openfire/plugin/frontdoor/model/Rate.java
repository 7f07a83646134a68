package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many permits come back in how long; as many can be taken at once. Written {@code 20/10m}: a count, a
 * slash, and a time in {@code s}, {@code m}, {@code h} or {@code d}.
 *
 * @param permits at least 1
 * @param period  more than nothing, at most {@link #LONGEST}
 */
public record Rate(int permits, Duration period) {

    /** The longest period a limit can have. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final Pattern SYNTAX = Pattern.compile("\\s*(\\d{1,9})\\s*/\\s*(\\d{0,7})\\s*([smhd])\\s*");

    /** Checks the bounds. */
    public Rate {
        if (permits < 1 || period.isNegative() || period.isZero() || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(permits + " per " + period);
        }
    }

    /** The rate that the text writes, or nothing when it writes none. */
    public static Optional<Rate> parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long count = matcher.group(2).isEmpty() ? 1 : Long.parseLong(matcher.group(2));
        Duration period = unit(matcher.group(3)).multipliedBy(count);
        int permits = Integer.parseInt(matcher.group(1));
        boolean usable = permits > 0 && count > 0 && period.compareTo(LONGEST) <= 0;
        return usable ? Optional.of(new Rate(permits, period)) : Optional.empty();
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            default -> Duration.ofDays(1);
        };
    }
}
