package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the journal.
 *
 * @param time   when; of several, about when
 * @param many   how many attempts it tells of
 * @param what   what happened
 * @param who    to whom
 * @param detail what else there is to say, in words for administrators and not of a stranger's; {@value #LONGEST_DETAIL}
 *               characters at most
 */
public record Entry(Instant time, int many, What what, Who who, Optional<String> detail) {

    /** What every database has room for, in characters. */
    public static final int LONGEST_DETAIL = 250;

    /** Cuts the detail; some databases stumble over a NUL. */
    public Entry {
        detail = detail.map(text -> text.substring(0, Math.min(text.length(), LONGEST_DETAIL)).replaceAll("\\p{Cntrl}", " "));
    }

    /** One thing that happened. */
    public static Entry of(Instant time, What what, Who who) {
        return new Entry(time, 1, what, who, Optional.empty());
    }

    /** The same, with something to say. */
    Entry saying(String text) {
        return new Entry(time, many, what, who, Optional.of(text));
    }

    /** The same, about that time. */
    Entry at(Instant about) {
        return new Entry(about, many, what, who, detail);
    }

    /** The same, of so many. */
    Entry times(int number) {
        return new Entry(time, number, what, who, detail);
    }

    /** What is left of it when there is no room for more. */
    Entry bare() {
        return new Entry(time, many, what, Who.UNKNOWN, Optional.empty());
    }
}
