package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.time.Clock;

/** How many invites there are in all, for monitoring. Throws {@code BrokenException} when the database does not answer. */
public final class InviteFigures {

    /** Links to choose a password are kept as invites, too. */
    private static final String NO_PASSWORD = " AND kind NOT IN ('" + String.join("', '", RedemptionTable.PASSWORDS) + "')";
    private static final String OPEN = "SELECT SUM(placesLeft) FROM ofFrontDoorInvite WHERE ended = 0 AND expires > ?" + NO_PASSWORD;
    private static final String USED = "SELECT COUNT(*) FROM ofFrontDoorRedemption WHERE completed > ?" + NO_PASSWORD;

    private final Database database;
    private final Clock clock;

    /** Figures of that database. */
    public InviteFigures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Places of invites that can be used. */
    public long open() {
        return number(OPEN, clock.millis());
    }

    /** Uses that became an account or a contact. */
    public long used() {
        return number(USED, 0L);
    }

    private long number(String sql, long value) {
        return database.with(connection -> Sql.query(connection, sql, row -> row.getLong(1), 0, 1, value)).get(0);
    }
}
