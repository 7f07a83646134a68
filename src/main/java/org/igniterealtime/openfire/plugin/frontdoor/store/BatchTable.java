package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Batches;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.NameRules;

/** The table {@code ofFrontDoorBatch}: one row for each file. Its lines are in {@link LineTable}. */
public final class BatchTable implements Batches {

    private static final String COLUMNS = "id, startedBy, createdTime, stage, entrance, nameRules, reader, lineCount";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM ofFrontDoorBatch ";
    private static final String INSERT = "INSERT INTO ofFrontDoorBatch (" + COLUMNS + ", dueTime) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)";
    private static final String CHANGE = "UPDATE ofFrontDoorBatch SET stage = ? WHERE id = ? AND stage = ?";
    private static final String LEASE = "UPDATE ofFrontDoorBatch SET worker = ?, dueTime = ?"
            + " WHERE id = ? AND stage = ? AND (worker = ? OR dueTime <= ?)";
    private static final String DELETE_LINES = "DELETE FROM ofFrontDoorBatchLine WHERE batchId = ?";
    private static final String DELETE = "DELETE FROM ofFrontDoorBatch WHERE id = ?";
    private static final int AT_ONCE = 500;
    private static final int MOST_RUNNING = 100;

    private final Database database;

    /** The table in that database. */
    public BatchTable(Database database) {
        this.database = database;
    }

    @Override
    public void file(Batch batch, List<Line> lines) {
        Batch.Options options = batch.options();
        database.with(connection -> Transaction.on(connection, inside -> {
            insert(inside, batch.id(), lines);
            return Statements.update(inside, INSERT, batch.id(), batch.by(), batch.created().toEpochMilli(),
                    batch.state().name(), options.access().name(), options.rules().name(),
                    options.language().toLanguageTag(), batch.lines());
        }));
    }

    private static void insert(Connection connection, String batch, List<Line> lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LineRow.INSERT)) {
            for (int start = 0; start < lines.size(); start += AT_ONCE) {
                for (Line line : lines.subList(start, Math.min(lines.size(), start + AT_ONCE))) {
                    LineRow.write(statement, batch, line);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    @Override
    public Optional<Batch> find(String id) {
        return database.with(connection -> Statements.one(connection, BatchTable::read, SELECT + "WHERE id = ?", id));
    }

    @Override
    public List<Batch> list(int most) {
        return database.with(connection -> Statements.list(connection, most, BatchTable::read,
                SELECT + "ORDER BY createdTime DESC", List.of()));
    }

    @Override
    public boolean change(String id, Batch.State from, Batch.State to) {
        return database.with(connection -> Statements.update(connection, CHANGE, to.name(), id, from.name())) == 1;
    }

    @Override
    public List<Batch> waiting(String worker, Instant now) {
        return database.with(connection -> Statements.list(connection, MOST_RUNNING, BatchTable::read,
                SELECT + "WHERE stage = ? AND (worker = ? OR dueTime <= ?) ORDER BY createdTime",
                List.of(Batch.State.RUNNING.name(), worker, now.toEpochMilli())));
    }

    @Override
    public boolean lease(String id, String worker, Instant now, Instant until) {
        return database.with(connection -> Statements.update(connection, LEASE, worker, until.toEpochMilli(), id,
                Batch.State.RUNNING.name(), worker, now.toEpochMilli())) == 1;
    }

    @Override
    public void delete(String id) {
        database.with(connection -> Transaction.on(connection, inside ->
                Statements.update(inside, DELETE_LINES, id) + Statements.update(inside, DELETE, id)));
    }

    @Override
    public void purge(Batch.State state, Instant then) {
        List<Batch> old = database.with(connection -> Statements.list(connection, MOST_RUNNING, BatchTable::read,
                SELECT + "WHERE stage = ? AND createdTime < ?", List.of(state.name(), then.toEpochMilli())));
        old.forEach(batch -> delete(batch.id()));
    }

    private static Batch read(ResultSet row) throws SQLException {
        Batch.Options options = new Batch.Options(Access.valueOf(row.getString("entrance")),
                NameRules.valueOf(row.getString("nameRules")), Locale.forLanguageTag(row.getString("reader")));
        return new Batch(row.getString("id"), row.getString("startedBy"), Instant.ofEpochMilli(row.getLong("createdTime")),
                Batch.State.valueOf(row.getString("stage")), options, row.getInt("lineCount"));
    }
}
