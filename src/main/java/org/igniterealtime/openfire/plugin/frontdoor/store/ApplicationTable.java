package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Ruling;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Status;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/** The table {@code ofFrontDoorApplication}: one row for each application, until some time after it was settled. */
public final class ApplicationTable implements Applications {

    private static final String FROM = " FROM ofFrontDoorApplication WHERE ";
    private static final String SELECT = "SELECT " + ApplicationRow.COLUMNS + FROM;
    private static final String INSERT = "INSERT INTO ofFrontDoorApplication (" + ApplicationRow.COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String RESERVED = "SELECT id" + FROM + "reservation = ?";
    private static final String REPLACE = "UPDATE ofFrontDoorApplication SET reservation = ?, stage = ?, sinceTime = ?,"
            + " dueTime = ?, linkHash = ?, confirmedTime = ?, decidedTime = ?, decidedBy = ?"
            + " WHERE id = ? AND reservation = ? AND stage = ? AND dueTime = ?";
    private final Database database;
    private final Consumer<BrokenException> unreadable;

    /** The table in that database. Rows that can't be read are left out of lists, and {@code unreadable} is told. */
    public ApplicationTable(Database database, Consumer<BrokenException> unreadable) {
        this.database = database;
        this.unreadable = unreadable;
    }

    /** One insert of a unique name decides; whether it failed for that reason is looked up, for not all drivers tell. */
    @Override
    public boolean file(Application application) {
        return database.with(connection -> {
            try {
                return Sql.update(connection, INSERT, ApplicationRow.values(application)) == 1;
            } catch (SQLException refused) {
                if (isReserved(connection, application.account())) {
                    return false;
                }
                throw refused;
            }
        });
    }

    @Override
    public boolean reserves(Localpart name) {
        return database.with(connection -> isReserved(connection, name));
    }

    @Override
    public Optional<Application> find(String id) {
        return one("id = ?", id);
    }

    @Override
    public Optional<Application> findByLink(String hash) {
        return one("linkHash = ?", hash);
    }

    @Override
    public boolean replace(Application seen, Application by) {
        Status next = by.status();
        Status last = seen.status();
        return update(REPLACE, ApplicationRow.reservation(by), next.state().name(), next.since().toEpochMilli(),
                next.due().toEpochMilli(), by.link().orElse(null), ApplicationRow.millis(by.confirmed()),
                ApplicationRow.millis(by.decision().map(Ruling::at)), by.decision().map(Ruling::by).orElse(null),
                seen.id(), ApplicationRow.reservation(seen), last.state().name(), last.due().toEpochMilli()) == 1;
    }

    @Override
    public void annotate(String id, String note) {
        update("UPDATE ofFrontDoorApplication SET note = ? WHERE id = ?", note.isEmpty() ? null : note, id);
    }

    @Override
    public void delete(String id) {
        update("DELETE" + FROM + "id = ?", id);
    }

    @Override
    public long count(State state) {
        return database.with(connection -> Sql.query(connection, "SELECT COUNT(*)" + FROM + "stage = ?",
                row -> row.getLong(1), 0, 1, state.name())).get(0);
    }

    @Override
    public ApplicationPage waiting(Optional<String> source, ApplicationPage.Mark after, int most) {
        return database.with(connection -> ApplicationList.waiting(connection, this::readable, source, after, most));
    }

    @Override
    public Map<String, Long> waitingFrom(Collection<String> sources) {
        return database.with(connection -> ApplicationList.waitingFrom(connection, sources));
    }

    @Override
    public List<Application> decided(int most) {
        return database.with(connection -> ApplicationList.decided(connection, this::readable, most));
    }

    @Override
    public Optional<Application> holder(Localpart name) {
        return one("reservation = ?", name.text());
    }

    @Override
    public List<Application> due(Instant now, int limit) {
        return select("reservation = username AND dueTime < ? ORDER BY dueTime", limit, now.toEpochMilli());
    }

    @Override
    public List<Application> waitingSince(Instant then, int limit) {
        return select("stage = ? AND sinceTime < ? ORDER BY sinceTime", limit, State.WAITING.name(),
                then.toEpochMilli());
    }

    @Override
    public void purge(Instant then) {
        update("DELETE" + FROM + "reservation <> username AND sinceTime < ?", then.toEpochMilli());
    }

    /** Throws {@code BrokenException} when the table can't be read: it was not made, or the database is down. */
    public void probe() {
        reserves(new Localpart("/"));
    }

    private static boolean isReserved(Connection connection, Localpart name) throws SQLException {
        return !Sql.query(connection, RESERVED, row -> row.getString(1), 0, 1, name.text()).isEmpty();
    }

    private List<Application> select(String condition, int limit, Object... values) {
        return database.with(connection -> Sql.query(connection, SELECT + condition, this::readable, 0, limit,
                values)).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Application> one(String condition, Object... values) {
        return database.with(connection -> Sql.query(connection, SELECT + condition, ApplicationRow::read, 0, 1, values))
                .stream().findFirst();
    }

    /** One that can't be read does not keep the others from being listed. */
    private Optional<Application> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(ApplicationRow.read(row));
        } catch (BrokenException unknown) {
            unreadable.accept(unknown);
            return Optional.empty();
        }
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> Sql.update(connection, sql, values));
    }
}
