package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.Instant;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * Which entries are asked for: those that all of this is true of.
 *
 * @param what what happened
 * @param who  to whom
 * @param time when
 */
public record JournalFilter(Happened what, Concerned who, Span time) {

    private static final int LONGEST_TEXT = 100;

    /** All entries. */
    public static final JournalFilter ALL = new JournalFilter(
            new Happened(Optional.empty(), Optional.empty(), Optional.empty()),
            new Concerned(Optional.empty(), Optional.empty(), Optional.empty()), new Span(Optional.empty(), Optional.empty()));

    /** What happened, where, and why. */
    public record Happened(Optional<Door> door, Optional<Outcome> outcome, Optional<Reason> reason) {
    }

    /**
     * To whom.
     *
     * @param account that account
     * @param source  from there, as the journal writes it
     * @param text    this text in the account, the source, the names of administrators and inviters or what else is said
     */
    public record Concerned(Optional<String> account, Optional<String> source, Optional<String> text) {
        /** Cuts what no entry could have, and drops what says nothing. */
        public Concerned {
            account = account.flatMap(JournalFilter::clean);
            source = source.flatMap(JournalFilter::clean);
            text = text.flatMap(JournalFilter::clean);
        }
    }

    /** Since when, that moment included, and until when, that one not. */
    public record Span(Optional<Instant> since, Optional<Instant> until) {
    }

    // Some databases stumble over a NUL.
    private static Optional<String> clean(String typed) {
        String kept = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return Optional.of(kept.substring(0, Math.min(kept.length(), LONGEST_TEXT))).filter(text -> !text.isEmpty());
    }
}
