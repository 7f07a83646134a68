package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;

/**
 * Reads one page of the list of invites. Where no index leads from one that is sought to the next, it looks through so many
 * after so many, until the page is full or enough time was spent: then the page says how far it came.
 */
final class InviteList {

    private static final Duration ENOUGH = Duration.ofMillis(60);
    static final int AT_ONCE = 1000;

    private final InviteQuery query;
    private final InviteSearch search;
    private final LongSupplier nanos;

    private InviteList(InviteQuery query, InviteSearch search, LongSupplier nanos) {
        this.query = query;
        this.search = search;
        this.nanos = nanos;
    }

    /** The page that the query asks for. */
    static InvitePage read(Connection connection, InviteQuery query, LongSupplier nanos) throws SQLException {
        InviteList list = new InviteList(query, InviteSearch.of(connection, query), nanos);
        return list.search.isLed() ? InvitePage.of(list.search.found(behind(query.after()), query.most() + 1), query.most(),
                Optional.empty()) : list.through();
    }

    private InvitePage through() throws SQLException {
        long start = nanos.getAsLong();
        List<Invite> found = new ArrayList<>();
        Optional<InvitePage.Mark> reached = query.after();
        List<InvitePage.Mark> next;
        do {
            next = search.marks(behind(reached), AT_ONCE);
            if (!next.isEmpty()) {
                InvitePage.Mark last = next.get(next.size() - 1);
                found.addAll(search.found(behind(reached).upTo(last), query.most() + 1 - found.size()));
                reached = Optional.of(last);
            }
        } while (next.size() == AT_ONCE && found.size() <= query.most() && nanos.getAsLong() - start <= ENOUGH.toNanos());
        return InvitePage.of(found, query.most(), next.size() == AT_ONCE ? reached : Optional.empty());
    }

    private static InviteSearch.Where behind(Optional<InvitePage.Mark> mark) {
        return mark.map(new InviteSearch.Where()::after).orElseGet(InviteSearch.Where::new);
    }
}
