package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Lines;

/** The table {@code ofFrontDoorBatchLine}: one row for each line of a file. Whose a line is, one conditional UPDATE decides. */
public final class LineTable implements Lines {

    private static final String SELECT = "SELECT " + LineRow.COLUMNS + " FROM ofFrontDoorBatchLine WHERE batchId = ? ";
    private static final String UPDATE = "UPDATE ofFrontDoorBatchLine SET ";
    private static final String COUNT = "SELECT stage, COUNT(*) AS many FROM ofFrontDoorBatchLine WHERE batchId = ? GROUP BY stage";
    private static final String CLAIM = UPDATE + "stage = ?, worker = ?, sinceTime = ?"
            + " WHERE batchId = ? AND stage = ? AND lineNo >= ? AND lineNo <= ?";
    private static final String TAKE_OVER = UPDATE + "worker = ? WHERE batchId = ? AND lineNo = ? AND stage = ?";
    private static final String SETTLE = UPDATE + "stage = ?, username = ?, fault = ?, sinceTime = ?"
            + " WHERE batchId = ? AND lineNo = ? AND stage = ? AND worker = ?";
    private static final String SETTLE_EMPTY = SETTLE.replace("sinceTime = ?", "sinceTime = ?, sealed = NULL");
    private static final String EMPTY = UPDATE + "sealed = NULL WHERE batchId = ? AND lineNo = ? AND sealed IS NOT NULL";
    private static final String FIRST_LINK = UPDATE + "linkHash = ? WHERE batchId = ? AND lineNo = ? AND linkHash IS NULL";
    private static final String NEXT_LINK = UPDATE + "linkHash = ? WHERE batchId = ? AND lineNo = ? AND linkHash = ?";
    private static final String WORKING = Line.State.WORKING.name();
    private static final String READY = Line.State.READY.name();

    private final Database database;

    /** The table in that database. */
    public LineTable(Database database) {
        this.database = database;
    }

    @Override
    public Map<Line.State, Integer> count(String batch) {
        Map<Line.State, Integer> counts = new EnumMap<>(Line.State.class);
        database.with(connection -> Statements.list(connection, Line.State.values().length, row ->
                counts.put(Line.State.valueOf(row.getString("stage")), row.getInt("many")), COUNT, List.of(batch)));
        return counts;
    }

    @Override
    public List<Line> list(String batch, int after, int most) {
        return list(most, SELECT + "AND lineNo > ? ORDER BY lineNo", List.of(batch, after));
    }

    @Override
    public List<Line> list(String batch, Line.State state, int after, int most) {
        return list(most, SELECT + "AND stage = ? AND lineNo > ? ORDER BY lineNo", List.of(batch, state.name(), after));
    }

    /** First seen, then taken: what another took in between is not among what is worked on. */
    @Override
    public List<Line> claim(String batch, String worker, Instant now, int most) {
        List<Line> ready = list(batch, Line.State.READY, 0, most);
        if (ready.isEmpty()) {
            return List.of();
        }
        int first = ready.get(0).number();
        int last = ready.get(ready.size() - 1).number();
        int taken = update(CLAIM, WORKING, worker, now.toEpochMilli(), batch, READY, first, last);
        if (taken == ready.size()) {
            return ready.stream().map(line -> working(line, now)).toList();
        }
        return list(most, SELECT + "AND stage = ? AND worker = ? AND sinceTime = ? AND lineNo >= ? AND lineNo <= ? ORDER BY lineNo",
                List.of(batch, WORKING, worker, now.toEpochMilli(), first, last));
    }

    @Override
    public boolean takeOver(String batch, int line, String worker) {
        return update(TAKE_OVER, worker, batch, line, WORKING) == 1;
    }

    @Override
    public boolean settle(String batch, Line line, String worker, Settled settled) {
        return update(settled.isKept() ? SETTLE : SETTLE_EMPTY, settled.state().name(), Optional.of(settled.username())
                .filter(name -> !name.isEmpty()), LineRow.fault(settled.problem()), settled.now().toEpochMilli(), batch,
                line.number(), WORKING, worker) == 1;
    }

    @Override
    public boolean empty(String batch, int line) {
        return update(EMPTY, batch, line) == 1;
    }

    @Override
    public boolean link(String batch, int line, Optional<InviteId> seen, InviteId by) {
        return seen.map(old -> update(NEXT_LINK, by.hash(), batch, line, old.hash()))
                .orElseGet(() -> update(FIRST_LINK, by.hash(), batch, line)) == 1;
    }

    private static Line working(Line line, Instant now) {
        return new Line(line.number(), Line.State.WORKING, line.username(), line.access(), line.problem(), line.sealed(),
                line.link(), Instant.ofEpochMilli(now.toEpochMilli()));
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> Statements.update(connection, sql, values));
    }

    private List<Line> list(int most, String sql, Collection<?> values) {
        return database.with(connection -> Statements.list(connection, most, LineRow::read, sql, values));
    }
}
