package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The files of accounts, shared by all nodes. Every method throws {@code BrokenException} when the store can't be reached.
 */
public interface Batches {

    /** Keeps a new file with its lines: all of it or nothing. */
    void file(Batch batch, List<Line> lines);

    /** The file of that id. */
    Optional<Batch> find(String id);

    /** The newest files. */
    List<Batch> list(int most);

    /** Brings a file from one state to another. Of any number of callers one wins: false for the others. */
    boolean change(String id, Batch.State from, Batch.State to);

    /** Running files that no node works on, or this one does. */
    List<Batch> waiting(String worker, Instant now);

    /**
     * Has a node work on a running file until then, first or further on.
     *
     * @return false when it was stopped, or another node is at it
     */
    boolean lease(String id, String worker, Instant now, Instant until);

    /** Forgets a file and its lines. */
    void delete(String id);

    /** Forgets files in that state that were sent before then. */
    void purge(Batch.State state, Instant then);
}
