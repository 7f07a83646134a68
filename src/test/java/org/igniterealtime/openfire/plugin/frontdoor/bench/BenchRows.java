package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/** The rest of what a large server has kept: accounts, who invited them, applications, files of accounts, numbers of days. */
final class BenchRows {

    private static final int BATCH = 5000;
    private static final int DAYS = 30;
    private static final int GUESTS = 10;

    private final Connection connection;
    private final Instant now;

    BenchRows(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** {@code member0} and so on. */
    void accounts(int count) throws SQLException {
        String made = String.format("%015d", now.toEpochMilli());
        write("INSERT INTO ofUser (username, plainPassword, name, email, creationDate, modificationDate) VALUES (?, 'x', ?, ?, ?, ?)",
                count, row -> new Object[] {"member" + row, "Member " + row, row + "@example.org", made, made});
    }

    /** Each member brought ten others, so all are below {@code member0}; the first hundred came by that invite. */
    void redemptions(int members, String invite) throws SQLException {
        write("INSERT INTO ofFrontDoorRedemption (id, invite, kind, inviter, invitee, node, claimed, deadline, completed) "
                + "VALUES (?, ?, 'ACCOUNT', ?, ?, 'bench', ?, ?, ?)", members - 1, row -> new Object[] {String.format("%032d", row),
                    row < 100 ? invite : "0".repeat(64), "member" + row / GUESTS, "member" + (row + 1), now.toEpochMilli() - 1,
                    now.toEpochMilli(), now.toEpochMilli()});
    }

    /** All wait, half of them from one address; {@code decided} more have been decided. */
    void applications(int waiting, int decided) throws SQLException {
        long later = now.plus(Duration.ofDays(30)).toEpochMilli();
        write("INSERT INTO ofFrontDoorApplication (id, username, reservation, stage, door, cameFrom, email, motive, reader, createdTime, "
                + "sinceTime, dueTime, confirmedTime, decidedTime, decidedBy, note) VALUES (?, ?, ?, ?, 'WEB', ?, ?, ?, 'en', ?, ?, ?, 0, ?, ?, ?)",
                waiting + decided, row -> {
                    boolean waits = row < waiting;
                    String id = "a" + row;
                    long created = now.toEpochMilli() - Duration.ofDays(10).toMillis() + row * 1000L;
                    return new Object[] {id, "applicant." + row, waits ? "applicant." + row : "/" + id, waits ? "WAITING" : "DECLINED",
                        row % 2 == 0 ? "10.9.8.7" : "10.1." + row / 250 % 250 + "." + row % 250, row + "@example.org",
                        "I have heard of this server and should like to be on it, number " + row, created, created, later,
                        waits ? 0L : created, waits ? null : "admin", waits ? null : "seen"};
                });
    }

    /** Thirty days on which everything that can be refused was refused at both doors. */
    void counts() throws SQLException {
        Reason[] reasons = Reason.values();
        write("INSERT INTO ofFrontDoorCount (theDay, door, outcome, reason, many) VALUES (?, ?, 'REFUSED', ?, ?)", DAYS * 2 * reasons.length,
                row -> new Object[] {Integer.parseInt(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(row % DAYS)
                        .format(DateTimeFormatter.BASIC_ISO_DATE)), row / DAYS % 2 == 0 ? "WEB" : "IN_BAND",
                        reasons[row / DAYS / 2].name(), 10L + row});
    }

    /** Files that are done, without their lines. */
    void files(int count) throws SQLException {
        write("INSERT INTO ofFrontDoorBatch (id, startedBy, createdTime, stage, entrance, nameRules, reader, lineCount, dueTime) "
                + "VALUES (?, 'admin', ?, 'DONE', 'LINK', 'DOORS', 'en', 100, 0)", count,
                row -> new Object[] {String.format("%032x", row), now.toEpochMilli() - row});
    }

    private void write(String sql, int count, Row values) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int row = 0; row < count; row++) {
                Object[] all = values.of(row);
                for (int column = 0; column < all.length; column++) {
                    statement.setObject(column + 1, all[column]);
                }
                statement.addBatch();
                if (row % BATCH == BATCH - 1 || row == count - 1) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    @FunctionalInterface
    private interface Row {
        Object[] of(int number);
    }
}
