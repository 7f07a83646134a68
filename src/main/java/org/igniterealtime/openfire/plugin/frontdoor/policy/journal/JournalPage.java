package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A page of the journal, the newest first.
 *
 * @param rows    on it
 * @param newer   where the page with newer ones begins, if there may be one
 * @param older   where the page with older ones begins, if there may be one
 * @param reached up to when was looked, where looking through all of it would have taken too long
 */
public record JournalPage(List<Row> rows, Optional<JournalQuery.Place> newer, Optional<JournalQuery.Place> older,
                          Optional<Instant> reached) {

    /** Copies the list. */
    public JournalPage {
        rows = List.copyOf(rows);
    }

    /**
     * A page of what was found when one more than wanted was asked for.
     *
     * @param found   in the order that was asked for
     * @param reached how far was looked, if there is more behind it
     */
    public static JournalPage of(JournalQuery query, List<Row> found, Optional<Reached> reached) {
        boolean isFull = found.size() > query.most();
        List<Row> rows = new ArrayList<>(isFull ? found.subList(0, query.most()) : found);
        boolean older = query.from().map(JournalQuery.Place::older).orElse(true);
        Optional<JournalQuery.Place> next = isFull ? Optional.of(rows.get(rows.size() - 1).id()).map(id -> place(older, id))
                : reached.map(end -> place(older, end.id()));
        Optional<JournalQuery.Place> back = query.from().map(from -> rows.isEmpty()
                ? place(!older, older ? from.id() - 1 : from.id() + 1) : place(!older, rows.get(0).id()));
        if (!older) {
            Collections.reverse(rows);
        }
        return new JournalPage(rows, older ? back : next, older ? next : back, isFull ? Optional.empty() : reached.map(Reached::time));
    }

    private static JournalQuery.Place place(boolean older, long id) {
        return new JournalQuery.Place(older, id);
    }

    /** A place between entries, and when that was. */
    public record Reached(long id, Instant time) {
    }

    /**
     * An entry in its place.
     *
     * @param id tells the order
     */
    public record Row(long id, Entry entry) {
    }
}
