package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;

/** The table {@code ofFrontDoorSpent}: one row for each challenge that became an account, until it expires. */
public final class SpentTable implements Spent {

    private static final String SPEND = "INSERT INTO ofFrontDoorSpent (id, expires) VALUES (?, ?)";
    private static final String FIND = "SELECT id FROM ofFrontDoorSpent WHERE id = ?";
    private static final String RELEASE = "DELETE FROM ofFrontDoorSpent WHERE id = ?";
    private static final String PURGE = "DELETE FROM ofFrontDoorSpent WHERE expires < ?";

    private final Database database;

    /** The table in that database. */
    public SpentTable(Database database) {
        this.database = database;
    }

    /** One insert of a unique key decides; whether it failed for that reason is looked up, for not all drivers tell. */
    @Override
    public boolean spend(byte[] id, Instant expiry) {
        String key = HexFormat.of().formatHex(id);
        return database.with(connection -> {
            try {
                return Sql.update(connection, SPEND, key, expiry.toEpochMilli()) == 1;
            } catch (SQLException refused) {
                if (exists(connection, key)) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public void release(byte[] id) {
        database.with(connection -> Sql.update(connection, RELEASE, HexFormat.of().formatHex(id)));
    }

    @Override
    public void purge(Instant now) {
        database.with(connection -> Sql.update(connection, PURGE, now.toEpochMilli()));
    }

    /** Throws {@code BrokenException} when the table can't be read: it was not made, or the database is down. */
    public void probe() {
        database.with(connection -> exists(connection, ""));
    }

    private static boolean exists(Connection connection, String key) throws SQLException {
        return !Sql.query(connection, FIND, row -> row.getString(1), 0, 1, key).isEmpty();
    }
}
