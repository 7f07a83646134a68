package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Entry;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.JournalPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Outcome;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.What;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.Who;

/** An entry of the journal as a row. */
final class JournalRow {

    /** In the order of {@link #values}. */
    static final String COLUMNS = "id, many, door, outcome, reason, username, cameFrom, decidedBy, invitedBy, detail";
    /** How many entries of one millisecond can be told apart. */
    static final int NUMBERS = 1 << 20;

    private JournalRow() {
    }

    /** The lowest id of that moment; times that no entry can have count for the first or the last that one can. */
    static long id(Instant time) {
        return Math.max(0, Math.min(time.toEpochMilli(), Long.MAX_VALUE / NUMBERS)) * NUMBERS;
    }

    static Instant time(long id) {
        return Instant.ofEpochMilli(Math.floorDiv(id, (long) NUMBERS));
    }

    static List<Object> values(Entry entry, int number) {
        What what = entry.what();
        Who who = entry.who();
        return List.of(id(entry.time()) + number, entry.many(), what.door().map(Enum::name), what.outcome().name(),
                what.reason().map(Enum::name), who.account().map(Localpart::text), who.source(), who.by(),
                who.inviter().map(InviteRow::inviter), entry.detail());
    }

    static JournalPage.Row read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        What what = new What(named(Door.values(), row.getString("door")), Outcome.valueOf(row.getString("outcome")),
                named(Reason.values(), row.getString("reason")));
        Who who = new Who(text(row, "username").map(Localpart::new), text(row, "cameFrom"), text(row, "decidedBy"),
                text(row, "invitedBy").map(InviteRow::inviter));
        return new JournalPage.Row(id, new Entry(time(id), row.getInt("many"), what, who, text(row, "detail")));
    }

    /** Nothing for a name that no version has any more. */
    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findAny();
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
