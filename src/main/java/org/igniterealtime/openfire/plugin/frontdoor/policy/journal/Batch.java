package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.List;

/** What is written to the database at once: all of it or nothing. */
public record Batch(List<Entry> entries, List<Count> counts) {

    /** Nothing to write. */
    public static final Batch EMPTY = new Batch(List.of(), List.of());

    /** Copies the lists. */
    public Batch {
        entries = List.copyOf(entries);
        counts = List.copyOf(counts);
    }

    /** The same, with nothing in it that a database could have no room for. */
    public Batch bare() {
        return new Batch(entries.stream().map(Entry::bare).toList(), counts);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return entries.isEmpty() && counts.isEmpty();
    }
}
