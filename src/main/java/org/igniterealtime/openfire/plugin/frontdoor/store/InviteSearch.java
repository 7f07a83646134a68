package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;

/**
 * The conditions of a query in the list of invites, put together from what is asked for. Values never stand in the text of
 * it. The order is always that of an index, so that a query enters where the last one ended.
 */
final class InviteSearch {

    private static final String FROM = " FROM ofFrontDoorInvite";
    private static final String TEXT_IN = " LIKE ? ESCAPE '" + Dialect.ESCAPE + "'";
    private static final List<String> SEARCHED = List.of("remark", "username", "mailedTo", "inviter");

    private final Connection connection;
    private final Where place = new Where();
    private final Where sought = new Where();
    private String order = "created DESC, id DESC";

    private InviteSearch(Connection connection) {
        this.connection = connection;
    }

    static InviteSearch of(Connection connection, InviteQuery query) throws SQLException {
        InviteSearch search = new InviteSearch(connection);
        query.inviter().ifPresent(search::isOf);
        query.state().ifPresent(state -> search.stands(state, query.now()));
        if (query.text().isPresent()) {
            search.contains(Dialect.of(connection).pattern(query.text().get()));
        }
        return search;
    }

    /** Whether an index leads from one invite to the next, so that none is looked at in vain. */
    boolean isLed() {
        return sought.conditions.isEmpty();
    }

    /** The places of the next invites in the list, whether they are what is sought or not. */
    List<InvitePage.Mark> marks(Where stretch, int most) throws SQLException {
        return list("SELECT created, id", List.of(place, stretch), most, row ->
                new InvitePage.Mark(Instant.ofEpochMilli(row.getLong("created")), new InviteId(row.getString("id"))));
    }

    /** Those of them that are sought. */
    List<Invite> found(Where stretch, int most) throws SQLException {
        return list("SELECT " + InviteRow.COLUMNS, List.of(place, sought, stretch), most, InviteRow::read);
    }

    private <T> List<T> list(String select, List<Where> all, int most, Statements.Reader<T> reader) throws SQLException {
        List<String> conditions = all.stream().flatMap(each -> each.conditions.stream()).toList();
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return Statements.list(connection, most, reader, select + FROM + where + " ORDER BY " + order,
                all.stream().flatMap(each -> each.values.stream()).toList());
    }

    // Ordering by what is the same for all looks odd, but without it HSQLDB sorts instead of following the index.
    private void isOf(Inviter inviter) {
        place.add("inviter = ?", InviteRow.inviter(inviter));
        order = "inviter DESC, " + order;
    }

    // As Invite.state has it. The sums keep HSQLDB from entering by the index of these two, and then sorting all it found.
    private void stands(InviteState state, Instant now) {
        switch (state) {
            case USED_UP -> sought.add("placesLeft = 0");
            case REVOKED -> sought.add("placesLeft > 0 AND ended + 0 = 2");
            case EXPIRED -> sought.add("placesLeft > 0 AND (ended + 0 = 1 OR ended + 0 = 0 AND expires + 0 <= ?)", now.toEpochMilli());
            case OPEN -> sought.add("placesLeft > 0 AND ended + 0 = 0 AND expires + 0 > ?", now.toEpochMilli());
        }
    }

    private void contains(String pattern) {
        List<String> searched = SEARCHED.stream().map(column -> "LOWER(" + column + ")" + TEXT_IN).toList();
        sought.add("(" + String.join(" OR ", searched) + ")", Collections.nCopies(SEARCHED.size(), pattern).toArray());
    }

    /** Conditions, all of which are met, and their values. */
    static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        // The first condition says nothing that the second doesn't, but an index can be entered by it.
        Where after(InvitePage.Mark mark) {
            long created = mark.created().toEpochMilli();
            return add("created <= ?", created).add("(created < ? OR id < ?)", created, mark.id().hash());
        }

        Where upTo(InvitePage.Mark mark) {
            long created = mark.created().toEpochMilli();
            return add("created >= ?", created).add("(created > ? OR id >= ?)", created, mark.id().hash());
        }

        private Where add(String condition, Object... its) {
            conditions.add(condition);
            Collections.addAll(values, its);
            return this;
        }
    }
}
