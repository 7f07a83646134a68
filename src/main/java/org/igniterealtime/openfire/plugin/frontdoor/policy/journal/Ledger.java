package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where the journal is kept, by any number of nodes. Every method throws
 * {@link org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException} when the database does not answer.
 */
public interface Ledger {

    /** Writes entries, and adds to the numbers of their days: both or neither. */
    void write(Batch batch);

    /** One page. It takes about as long whatever is asked for: who looks for what is rare gets it in several pages. */
    JournalPage read(JournalQuery query);

    /** What was counted, from one day to another, both included, in no particular order. */
    List<Count> counts(LocalDate from, LocalDate to);

    /**
     * Forgets entries that are older, the oldest first, in slices, so that nobody waits for long. What was counted stays.
     *
     * @return whether nothing is left to forget; if not, it is to be called again some time
     */
    boolean forget(Instant before);

    /** The same for where those came from who did what is older; the entries stay. */
    boolean forgetSources(Instant before);
}
