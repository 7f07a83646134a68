package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.util.Optional;

/**
 * A page of the journal. Pages are found by the entry at which another one ended, not by number: that takes as long for the last
 * page of a million as for the first, and nothing is shown twice when new entries come in.
 *
 * @param filter which entries
 * @param most   how many
 * @param from   from where on; the newest when empty
 */
public record JournalQuery(JournalFilter filter, int most, Optional<Place> from) {

    /** The longest page. */
    public static final int LONGEST = 1000;

    /** Refuses pages without end. */
    public JournalQuery {
        if (most < 1 || most > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " on a page, not " + most);
        }
    }

    /** The newest. */
    public static JournalQuery newest(JournalFilter filter, int most) {
        return new JournalQuery(filter, most, Optional.empty());
    }

    /** The same, from there on. */
    public JournalQuery from(Place place) {
        return new JournalQuery(filter, most, Optional.of(place));
    }

    /**
     * A place in the journal.
     *
     * @param older whether the older ones from there are meant, or the newer ones
     * @param id    of the entry that it is next to, which is not meant
     */
    public record Place(boolean older, long id) {
    }
}
