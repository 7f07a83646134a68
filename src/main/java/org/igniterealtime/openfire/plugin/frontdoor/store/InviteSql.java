package org.igniterealtime.openfire.plugin.frontdoor.store;

/** What {@link InviteTable} says to the database: SQL that all of Openfire's databases understand. */
final class InviteSql {

    static final String INSERT = "INSERT INTO ofFrontDoorInvite (" + InviteRow.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    static final String FIND = "SELECT " + InviteRow.COLUMNS + " FROM ofFrontDoorInvite WHERE id = ?";

    /** The invite that a name is kept for, as long as the mark stands. */
    static final String HOLDER = "SELECT " + InviteRow.COLUMNS + " FROM ofFrontDoorInvite WHERE reserves = ?";

    static final String WITHDRAW = "DELETE FROM ofFrontDoorInvite WHERE id = ? AND placesLeft = places";

    /** Frees a name that an expired invite still keeps, unless its account is just being made. */
    static final String VACATE = "UPDATE ofFrontDoorInvite SET ended = 1, reserves = id"
            + " WHERE reserves = ? AND expires <= ? AND placesLeft > 0";

    /** Takes a place of an invite that was not revoked, whatever the time is. */
    static final String TAKE_LATE = "UPDATE ofFrontDoorInvite SET placesLeft = placesLeft - 1"
            + " WHERE id = ? AND (username IS NULL OR username = ?) AND placesLeft > 0 AND ended <> 2";

    /** Takes a place of an open invite. */
    static final String TAKE = TAKE_LATE + " AND ended = 0 AND expires > ?";

    static final String GIVE_BACK = "UPDATE ofFrontDoorInvite SET placesLeft = placesLeft + 1"
            + " WHERE id = ? AND placesLeft < places";

    /** The account has the name now. */
    static final String FREE_USED = "UPDATE ofFrontDoorInvite SET reserves = id WHERE id = ? AND placesLeft = 0";

    /** The invite ended while it was claimed, and the claim was given back. */
    static final String FREE_ENDED = "UPDATE ofFrontDoorInvite SET reserves = id WHERE id = ? AND ended <> 0";

    static final String REVOKE = "UPDATE ofFrontDoorInvite SET ended = 2, reserves = id WHERE id = ? AND ended <> 2";

    /** Those that are not open, too: a place may come back, and who showed one in time may still want to come in. */
    static final String REVOKE_REST = "UPDATE ofFrontDoorInvite SET ended = 2, reserves = id WHERE ended <> 2";

    static final String REVOKE_OPEN = "UPDATE ofFrontDoorInvite SET ended = 2, reserves = id"
            + " WHERE ended = 0 AND placesLeft > 0 AND expires > ?";

    // The sums keep HSQLDB from going through all that are open; those of a few inviters are fewer.
    static final String COUNT_OPEN = "SELECT COUNT(*) FROM ofFrontDoorInvite"
            + " WHERE ended + 0 = 0 AND placesLeft > 0 AND expires + 0 > ?";

    /** A name whose account is just being made is kept a moment longer. */
    static final String EXPIRE = "UPDATE ofFrontDoorInvite SET ended = 1,"
            + " reserves = CASE WHEN placesLeft = 0 THEN reserves ELSE id END WHERE ended = 0 AND expires <= ?";

    static final String ISSUED = "SELECT SUM(places) FROM ofFrontDoorInvite WHERE inviter = ? AND created > ?";

    static final String OPEN = "SELECT SUM(placesLeft) FROM ofFrontDoorInvite"
            + " WHERE inviter = ? AND ended = 0 AND expires > ?";

    static final String PURGE = "DELETE FROM ofFrontDoorInvite WHERE expires < ?";

    private InviteSql() {
    }
}
