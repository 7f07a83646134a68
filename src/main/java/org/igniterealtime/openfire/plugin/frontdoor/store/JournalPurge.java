package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * What is forgotten in the journal, in slices: each is over in moments, and whoever writes meanwhile gets between two of them.
 * A call ends after so many slices, so that a table of years is not gone through at once.
 */
enum JournalPurge {

    /** Entries. */
    ENTRIES("SELECT id FROM ofFrontDoorJournal WHERE id > ? AND id < ? ORDER BY id",
            "DELETE FROM ofFrontDoorJournal WHERE id >= ? AND id <= ?"),
    /** Where entries came from. */
    SOURCES("SELECT id FROM ofFrontDoorJournal WHERE id > ? AND id < ? AND cameFrom IS NOT NULL ORDER BY id",
            "UPDATE ofFrontDoorJournal SET cameFrom = NULL WHERE id >= ? AND id <= ? AND cameFrom IS NOT NULL");

    private static final int SLICE = 2000;
    private static final int SLICES = 100;

    private final String find;
    private final String forget;

    JournalPurge(String find, String forget) {
        this.find = find;
        this.forget = forget;
    }

    /**
     * Forgets what is older than that.
     *
     * @param behind an id up to which all has been forgotten
     * @return whether nothing is left
     */
    boolean run(Connection connection, long behind, Instant before) throws SQLException {
        long last = behind;
        for (int slice = 0; slice < SLICES; slice++) {
            List<Long> ids = Statements.list(connection, SLICE, row -> row.getLong(1), find,
                    List.of(last, JournalRow.id(before)));
            if (!ids.isEmpty()) {
                last = ids.get(ids.size() - 1);
                Statements.update(connection, forget, ids.get(0), last);
            }
            if (ids.size() < SLICE) {
                return true;
            }
        }
        return false;
    }
}
