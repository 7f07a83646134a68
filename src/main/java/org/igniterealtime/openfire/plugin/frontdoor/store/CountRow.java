package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Count;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.What;

/** A number of one day as a row. */
final class CountRow {

    static final String ADD = "UPDATE ofFrontDoorCount SET many = many + ? WHERE theDay = ? AND door = ? AND outcome = ? "
            + "AND reason = ?";
    static final String BEGIN = "INSERT INTO ofFrontDoorCount (many, theDay, door, outcome, reason) VALUES (?, ?, ?, ?, ?)";
    static final String READ = "SELECT theDay, door, outcome, reason, many FROM ofFrontDoorCount WHERE theDay >= ? AND theDay <= ?";

    /** No key has a place for nothing. */
    private static final String NONE = "-";

    private CountRow() {
    }

    /** In the order of both statements that write. */
    static Object[] values(Count count) {
        List<Object> key = key(count);
        return new Object[] {count.number(), key.get(0), key.get(1), key.get(2), key.get(3)};
    }

    static List<Object> key(Count count) {
        What what = count.what();
        return List.of(day(count.day()), what.door().map(Enum::name).orElse(NONE), what.outcome().name(),
                what.reason().map(Enum::name).orElse(NONE));
    }

    /** Such as 20261121. */
    static int day(LocalDate day) {
        return Integer.parseInt(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Nothing for an outcome that no version has any more. */
    static Optional<Count> read(ResultSet row) throws SQLException {
        LocalDate day = LocalDate.parse(row.getString("theDay"), DateTimeFormatter.BASIC_ISO_DATE);
        Optional<Door> door = JournalRow.named(Door.values(), row.getString("door"));
        Optional<Reason> reason = JournalRow.named(Reason.values(), row.getString("reason"));
        long many = row.getLong("many");
        return JournalRow.named(Outcome.values(), row.getString("outcome"))
                .map(outcome -> new Count(day, new What(door, outcome, reason), many));
    }
}
