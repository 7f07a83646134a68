package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;

/**
 * The lines of files, shared by all nodes. Every method throws {@code BrokenException} when the store can't be reached.
 */
public interface Lines {

    /** How many lines of a file are in each state; states without any are left out. */
    Map<Line.State, Integer> count(String batch);

    /** Lines in order, from behind {@code after} on. */
    List<Line> list(String batch, int after, int most);

    /** The same of those in one state. */
    List<Line> list(String batch, Line.State state, int after, int most);

    /**
     * Takes lines to work on, so that nobody else does: some of those that are ready.
     *
     * @return the lines as they are now; none when none is left
     */
    List<Line> claim(String batch, String worker, Instant now, int most);

    /**
     * Takes over a line that was left in the middle. When it was begun stays as it is.
     *
     * @return false when it is not, or no longer, in the middle
     */
    boolean takeOver(String batch, int line, String worker);

    /**
     * Writes down what became of a line that this node worked on; nothing happens when another has taken it over.
     *
     * @param line    as it was claimed
     * @param settled what became of it
     */
    boolean settle(String batch, Line line, String worker, Settled settled);

    /** Empties what is sealed in a line. Of any number of callers one wins: false for the others. */
    boolean empty(String batch, int line);

    /** Writes down which link was handed out. Of any number of callers who saw the same one wins. */
    boolean link(String batch, int line, Optional<InviteId> seen, InviteId by);

    /**
     * What became of a line.
     *
     * @param username the account's, or as it was
     * @param problem  why there is no account
     * @param isKept   whether what stands in it is kept sealed; else it is emptied
     * @param now      when
     */
    record Settled(String username, Optional<Problem> problem, boolean isKept, Instant now) {

        /** The line's state from now on. */
        public Line.State state() {
            return problem.isEmpty() ? Line.State.DONE : Line.State.REFUSED;
        }
    }
}
