package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.batch.Line;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Access;

/** How a line of a file is written in its table. */
final class LineRow {

    static final String COLUMNS = "lineNo, stage, username, entrance, fault, sealed, linkHash, sinceTime";
    static final String INSERT = "INSERT INTO ofFrontDoorBatchLine (batchId, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** What the column has room for, in characters; an argument that is cut can be read all the same. */
    private static final int LONGEST_FAULT = 250;
    private static final String BETWEEN = "\t";

    private LineRow() {
    }

    static void write(PreparedStatement statement, String batch, Line line) throws SQLException {
        statement.setString(1, batch);
        statement.setInt(2, line.number());
        statement.setString(3, line.state().name());
        text(statement, 4, Optional.of(line.username()).filter(name -> !name.isEmpty()));
        statement.setString(5, line.access().name());
        text(statement, 6, fault(line.problem()));
        text(statement, 7, line.sealed());
        text(statement, 8, line.link().map(InviteId::hash));
        statement.setLong(9, line.since().toEpochMilli());
    }

    static Line read(ResultSet row) throws SQLException {
        return new Line(row.getInt("lineNo"), Line.State.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("username")).orElse(""), Access.valueOf(row.getString("entrance")),
                Optional.ofNullable(row.getString("fault")).map(LineRow::problem),
                Optional.ofNullable(row.getString("sealed")), Optional.ofNullable(row.getString("linkHash")).map(InviteId::new),
                Instant.ofEpochMilli(row.getLong("sinceTime")));
    }

    /** The reason and what its text names. */
    static Optional<String> fault(Optional<Problem> problem) {
        return problem.map(why -> Stream.concat(Stream.of(why.reason().name()), why.arguments().stream().map(String::valueOf))
                .collect(Collectors.joining(BETWEEN))).map(text -> text.substring(0, Math.min(text.length(), LONGEST_FAULT)));
    }

    private static Problem problem(String written) {
        List<String> parts = Arrays.asList(written.split(BETWEEN));
        Reason reason = Reason.valueOf(parts.get(0));
        Object[] arguments = parts.stream().skip(1).map(part -> reason == Reason.TOO_MANY ? Duration.parse(part) : part).toArray();
        return Problem.of(reason, arguments);
    }

    private static void text(PreparedStatement statement, int index, Optional<String> text) throws SQLException {
        if (text.isEmpty()) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, text.get());
        }
    }
}
