package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;

/** The query for one page of a list of invites, put together from what is asked for. Values never stand in the text of it. */
final class InviteList {

    private static final String TEXT_IN = " LIKE ? ESCAPE '" + Dialect.ESCAPE + "'";
    private static final List<String> SEARCHED = List.of("remark", "username", "mailedTo", "inviter");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private String order = "created DESC, id DESC";

    private InviteList() {
    }

    /** The page that the query asks for. */
    static InvitePage read(Connection connection, InviteQuery query) throws SQLException {
        InviteList list = new InviteList();
        query.inviter().ifPresent(list::isOf);
        query.state().ifPresent(state -> list.stands(state, query.now()));
        query.after().ifPresent(list::follows);
        if (query.text().isPresent()) {
            list.contains(Dialect.of(connection).pattern(query.text().get()));
        }
        return InvitePage.of(Statements.list(connection, query.most() + 1, InviteRow::read, list.sql(), list.values),
                query.most());
    }

    private String sql() {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return "SELECT " + InviteRow.COLUMNS + " FROM ofFrontDoorInvite" + where + " ORDER BY " + order;
    }

    // Ordering by what is the same for all looks odd, but without it HSQLDB sorts instead of following the index.
    private void isOf(Inviter inviter) {
        add("inviter = ?", InviteRow.inviter(inviter));
        order = "inviter DESC, " + order;
    }

    // As Invite.state has it. The sums keep HSQLDB from entering by the index of these two, and then sorting all it found:
    // the newest come first, and a page of them is found sooner by going through the invites from there.
    private void stands(InviteState state, Instant now) {
        switch (state) {
            case USED_UP -> add("placesLeft = 0");
            case REVOKED -> add("placesLeft > 0 AND ended + 0 = 2");
            case EXPIRED -> add("placesLeft > 0 AND (ended + 0 = 1 OR ended + 0 = 0 AND expires + 0 <= ?)", now.toEpochMilli());
            case OPEN -> add("placesLeft > 0 AND ended + 0 = 0 AND expires + 0 > ?", now.toEpochMilli());
        }
    }

    // The first condition says nothing that the second doesn't, but an index can be entered by it.
    private void follows(InvitePage.Mark mark) {
        long created = mark.created().toEpochMilli();
        add("created <= ?", created);
        add("(created < ? OR id < ?)", created, mark.id().hash());
    }

    private void contains(String pattern) {
        List<String> searched = SEARCHED.stream().map(column -> "LOWER(" + column + ")" + TEXT_IN).toList();
        add("(" + String.join(" OR ", searched) + ")", Collections.nCopies(SEARCHED.size(), pattern).toArray());
    }

    private void add(String condition, Object... its) {
        conditions.add(condition);
        Collections.addAll(values, its);
    }
}
