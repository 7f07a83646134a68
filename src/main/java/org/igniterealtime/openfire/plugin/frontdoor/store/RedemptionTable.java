package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invitee;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Redemption;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Redemptions;

/**
 * The table {@code ofFrontDoorRedemption}: one row for each use of an invite, from the claim on. A place is
 * taken by one conditional UPDATE, so the database decides who gets the last one; the row is written, and erased, in the
 * same transaction.
 */
public final class RedemptionTable implements Redemptions {

    private static final String COLUMNS = "id, invite, kind, inviter, invitee, node, claimed, deadline, completed";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM ofFrontDoorRedemption WHERE ";
    private static final String INSERT =
            "INSERT INTO ofFrontDoorRedemption (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COMPLETE =
            "UPDATE ofFrontDoorRedemption SET completed = ? WHERE id = ? AND completed = 0";
    private static final String RELEASE = "DELETE FROM ofFrontDoorRedemption WHERE id = ? AND completed = 0";
    private static final String PURGE = "DELETE FROM ofFrontDoorRedemption WHERE completed > 0 AND completed < ?";
    /** Kinds by which nobody comes. */
    static final List<String> PASSWORDS =
            List.of(InviteKind.PASSWORD_RESET.name(), InviteKind.SET_PASSWORD.name());

    private static final String NO_PASSWORD = " AND kind NOT IN (?, ?)";
    private static final String BY_ONE = "inviter = ? AND id > ?" + NO_PASSWORD + " ORDER BY inviter, id";
    // Ids are in small letters. The function keeps HSQLDB from going through all of them in their order, whoever's they are.
    private static final String BY_SEVERAL = " AND LOWER(id) > ?" + NO_PASSWORD + " ORDER BY LOWER(id)";

    private final Database database;

    /** The table in that database. */
    public RedemptionTable(Database database) {
        this.database = database;
    }

    @Override
    public boolean claim(Redemption claim, Expiry expiry) {
        String id = claim.invite().hash();
        String invitee = claim.invitee().text();
        return database.with(connection -> Transaction.on(connection, inside -> {
            int taken = switch (expiry) {
                case COUNTS -> Statements.update(inside, InviteSql.TAKE, id, invitee, claim.claimed().toEpochMilli());
                case WAS_TESTED -> Statements.update(inside, InviteSql.TAKE_LATE, id, invitee);
            };
            if (taken == 1) {
                insert(inside, claim);
            }
            return taken == 1;
        }));
    }

    @Override
    public boolean complete(Redemption claim, Instant now) {
        return database.with(connection -> Transaction.on(connection, inside -> {
            boolean isThere = Statements.update(inside, COMPLETE, now.toEpochMilli(), claim.id()) == 1;
            if (isThere) {
                Statements.update(inside, InviteSql.FREE_USED, claim.invite().hash());
            }
            return isThere || isComplete(inside, claim);
        }));
    }

    @Override
    public void release(Redemption claim) {
        database.with(connection -> Transaction.on(connection, inside -> {
            boolean isThere = Statements.update(inside, RELEASE, claim.id()) == 1;
            if (isThere) {
                Statements.update(inside, InviteSql.GIVE_BACK, claim.invite().hash());
                Statements.update(inside, InviteSql.FREE_ENDED, claim.invite().hash());
            }
            return isThere;
        }));
    }

    @Override
    public List<Redemption> broughtBy(Collection<Inviter> inviters, String after, int most) {
        if (inviters.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(inviters.stream().map(InviteRow::inviter).toList());
        values.add(after);
        values.addAll(PASSWORDS);
        return list(most, inviters.size() == 1 ? BY_ONE : "inviter IN (" + Statements.marks(inviters.size()) + ")" + BY_SEVERAL, values);
    }

    @Override
    public List<Redemption> of(InviteId invite, String after, int most) {
        return list(most, "invite = ? AND id > ? ORDER BY id", List.of(invite.hash(), after));
    }

    @Override
    public Optional<Redemption> origin(Localpart account) {
        return list(1, "invitee = ? AND completed > 0 AND kind NOT IN (?, ?) ORDER BY completed DESC",
                List.of(account.text(), PASSWORDS.get(0), PASSWORDS.get(1))).stream().findFirst();
    }

    @Override
    public boolean isClaimed(Localpart account) {
        return !list(1, "invitee = ? AND completed = 0 AND kind NOT IN (?, ?) ORDER BY id",
                List.of(account.text(), PASSWORDS.get(0), PASSWORDS.get(1))).isEmpty();
    }

    @Override
    public List<Redemption> overdue(Instant now, int most) {
        return list(most, "completed = 0 AND (deadline <= ? OR claimed > ?) ORDER BY claimed, id",
                List.of(now.toEpochMilli(), now.plus(FUTURE).toEpochMilli()));
    }

    @Override
    public List<Redemption> leftBy(String node, int most) {
        return list(most, "completed = 0 AND node = ? ORDER BY claimed, id", List.of(node));
    }

    @Override
    public void purge(Instant before) {
        database.with(connection -> Statements.update(connection, PURGE, before.toEpochMilli()));
    }

    private static boolean isComplete(Connection connection, Redemption claim) throws SQLException {
        return Statements.one(connection, RedemptionTable::read, SELECT + "id = ? AND completed > 0 ORDER BY id", claim.id())
                .isPresent();
    }

    private static void insert(Connection connection, Redemption claim) throws SQLException {
        Statements.update(connection, INSERT, claim.id(), claim.invite().hash(), claim.kind().name(),
                InviteRow.inviter(claim.inviter()), claim.invitee().text(), claim.node(),
                claim.claimed().toEpochMilli(), claim.deadline().toEpochMilli(), 0L);
    }

    private List<Redemption> list(int most, String where, List<Object> values) {
        return database.with(connection ->
                Statements.list(connection, most, RedemptionTable::read, SELECT + where, values));
    }

    private static Redemption read(ResultSet row) throws SQLException {
        long completed = row.getLong("completed");
        return new Redemption(row.getString("id"), new InviteId(row.getString("invite")),
                InviteKind.valueOf(row.getString("kind")), InviteRow.inviter(row.getString("inviter")),
                new Invitee(row.getString("invitee")), row.getString("node"), Instant.ofEpochMilli(row.getLong("claimed")),
                Instant.ofEpochMilli(row.getLong("deadline")),
                completed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(completed)));
    }
}
