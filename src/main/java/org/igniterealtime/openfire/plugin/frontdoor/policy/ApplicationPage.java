package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;

/**
 * A page of those who wait, the oldest first. Pages are found by where the last one ended, not by number: what was
 * decided meanwhile shifts nothing, and the last page of many takes no longer than the first.
 *
 * @param rows on it
 * @param next where the page after this one begins, if there is one
 */
public record ApplicationPage(List<Application> rows, Optional<Mark> next) {

    /** The most on a page. */
    public static final int LONGEST = 500;

    /** Copies the list. */
    public ApplicationPage {
        rows = List.copyOf(rows);
    }

    /**
     * Where a page ends.
     *
     * @param created when the last one on it was filed
     * @param id      of that one
     */
    public record Mark(Instant created, String id) {

        /** Before all others. */
        public static final Mark START = new Mark(Instant.EPOCH, "");
    }
}
