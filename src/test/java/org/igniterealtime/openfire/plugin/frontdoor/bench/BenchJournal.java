package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** A journal full of entries of 90 days: one in 25 was admitted, one in 10,000 is of each of a hundred accounts. */
final class BenchJournal {

    private static final int BATCH = 5000;
    private static final long AN_ID = 1 << 20;
    private static final Reason[] REASONS = {Reason.TOO_MANY, Reason.CHALLENGE_WRONG, Reason.NAME_TAKEN, Reason.PASSWORD_WEAK};

    private BenchJournal() {
    }

    static void fill(Connection connection, int count, Instant now, Random random) throws SQLException {
        long step = Duration.ofDays(90).toMillis() / count;
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO ofFrontDoorJournal (id, many, door, outcome, "
                + "reason, username, cameFrom) VALUES (?, 1, ?, ?, ?, ?, ?)")) {
            for (int row = 0; row < count; row++) {
                set(statement, row, (now.toEpochMilli() - row * step) * AN_ID + random.nextInt((int) AN_ID));
                if (row % BATCH == BATCH - 1 || row == count - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE");
            }
        }
    }

    private static void set(PreparedStatement statement, int row, long id) throws SQLException {
        boolean isAdmitted = row % 25 == 0;
        statement.setLong(1, id);
        statement.setString(2, row % 3 == 0 ? "IN_BAND" : "WEB");
        statement.setString(3, isAdmitted ? "ADMITTED" : "REFUSED");
        statement.setString(4, isAdmitted ? null : REASONS[row % REASONS.length].name());
        statement.setString(5, row % 100 == 0 ? "rare" + row / 100 % 100 : "somebody" + row);
        statement.setString(6, "10." + row / 65536 % 16 + "." + row / 256 % 256 + "." + row % 256);
        statement.addBatch();
    }
}
