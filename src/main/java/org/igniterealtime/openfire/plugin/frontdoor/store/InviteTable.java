package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InvitePage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteQuery;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Invites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;

/** The table {@code ofFrontDoorInvite}: one row for each invite. Their places are taken by {@link RedemptionTable}. */
public final class InviteTable implements Invites {

    private final Database database;
    private final LongSupplier nanos;

    /**
     * The table in that database.
     *
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public InviteTable(Database database, LongSupplier nanos) {
        this.database = database;
        this.nanos = nanos;
    }

    /** The unique index decides; whether an insert failed for that reason is looked up, for not all drivers tell. */
    @Override
    public boolean issue(Invite invite) {
        return database.with(connection -> {
            Object[] row = InviteRow.values(invite);
            try {
                Transaction.on(connection, inside -> {
                    if (invite.reserves()) {
                        Localpart name = invite.terms().username().orElseThrow();
                        Statements.update(inside, InviteSql.VACATE, InviteRow.reserved(name), invite.created().toEpochMilli());
                    }
                    return Statements.update(inside, InviteSql.INSERT, row);
                });
                return true;
            } catch (SQLException refused) {
                if (invite.reserves() && holder(connection, invite.terms().username().orElseThrow()).isPresent()) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public void withdraw(InviteId id) {
        database.with(connection -> Statements.update(connection, InviteSql.WITHDRAW, id.hash()));
    }

    @Override
    public Optional<Invite> find(InviteId id) {
        return database.with(connection -> Statements.one(connection, InviteRow::read, InviteSql.FIND, id.hash()));
    }

    @Override
    public Optional<Invite> reservedBy(Localpart name, Instant now) {
        return database.with(connection -> holder(connection, name))
                .filter(invite -> invite.places().left() == 0 || invite.expires().isAfter(now));
    }

    @Override
    public boolean revoke(InviteId id) {
        return database.with(connection -> Statements.update(connection, InviteSql.REVOKE, id.hash()) == 1);
    }

    @Override
    public int revokeAll(Collection<Inviter> inviters, Instant now) {
        return sum(inviters, some -> database.with(connection ->
                Transaction.on(connection, inside -> revokeSome(inside, some, now))));
    }

    @Override
    public int countOpen(Collection<Inviter> inviters, Instant now) {
        return sum(inviters, some -> database.with(connection -> Statements.one(connection, row -> row.getInt(1),
                InviteSql.COUNT_OPEN + among(some), open(some, now)).orElse(0)));
    }

    @Override
    public void expire(Instant now) {
        database.with(connection -> Statements.update(connection, InviteSql.EXPIRE, now.toEpochMilli()));
    }

    @Override
    public InvitePage list(InviteQuery query) {
        return database.with(connection -> InviteList.read(connection, query, nanos));
    }

    @Override
    public InviteCount count(Inviter inviter, Instant since, Instant now) {
        String name = InviteRow.inviter(inviter);
        return database.with(connection -> new InviteCount(
                sum(connection, InviteSql.ISSUED, name, since), sum(connection, InviteSql.OPEN, name, now)));
    }

    @Override
    public void purge(Instant before) {
        database.with(connection -> Statements.update(connection, InviteSql.PURGE, before.toEpochMilli()));
    }

    private static Optional<Invite> holder(Connection connection, Localpart name) throws SQLException {
        return Statements.one(connection, InviteRow::read, InviteSql.HOLDER, InviteRow.reserved(name));
    }

    /** Databases take only so many values at once. */
    private static int sum(Collection<Inviter> inviters, ToIntFunction<List<String>> work) {
        List<String> names = inviters.stream().map(InviteRow::inviter).toList();
        int all = 0;
        for (int start = 0; start < names.size(); start += Redemptions.MOST_INVITERS) {
            all += work.applyAsInt(names.subList(start, Math.min(names.size(), start + Redemptions.MOST_INVITERS)));
        }
        return all;
    }

    private static int revokeSome(Connection connection, List<String> inviters, Instant now) throws SQLException {
        int open = Statements.update(connection, InviteSql.REVOKE_OPEN + among(inviters), open(inviters, now));
        Statements.update(connection, InviteSql.REVOKE_REST + among(inviters), inviters.toArray());
        return open;
    }

    private static String among(List<String> inviters) {
        return " AND inviter IN (" + Statements.marks(inviters.size()) + ")";
    }

    private static Object[] open(List<String> inviters, Instant now) {
        List<Object> values = new ArrayList<>(List.of(now.toEpochMilli()));
        values.addAll(inviters);
        return values.toArray();
    }

    private static long sum(Connection connection, String sql, String inviter, Instant time) throws SQLException {
        return Statements.one(connection, row -> row.getLong(1), sql, inviter, time.toEpochMilli()).orElse(0L);
    }
}
