package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Ruling;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Status;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;

/** An application as a row, and back. No time is 0, and no text is an empty one: some databases tell them apart from null. */
final class ApplicationRow {

    /** In the order of {@link #values}. */
    static final String COLUMNS = "id, username, reservation, stage, door, cameFrom, email, phone, motive, reader, createdTime,"
            + " sinceTime, dueTime, linkHash, confirmedTime, decidedTime, decidedBy, note";

    private ApplicationRow() {
    }

    /** Its name while it is reserved; afterwards what no name can be. */
    static String reservation(Application application) {
        return application.status().settled() ? "/" + application.id() : application.account().text();
    }

    static Object[] values(Application application) {
        Applicant applicant = application.applicant();
        Status status = application.status();
        return new Object[] {application.id(), application.account().text(), reservation(application),
            status.state().name(), application.door().name(), application.source(),
            applicant.email().map(Email::text).orElse(null), applicant.phone().orElse(null),
            applicant.motive().orElse(null), applicant.language().toLanguageTag(),
            application.created().toEpochMilli(), status.since().toEpochMilli(), status.due().toEpochMilli(),
            application.link().orElse(null), millis(application.confirmed()),
            millis(application.decision().map(Ruling::at)), application.decision().map(Ruling::by).orElse(null),
            text(application.note()).orElse(null)};
    }

    /** Throws {@link BrokenException} when it is none that we understand: a newer version may have written it. */
    static Application read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        try {
            return read(id, row);
        } catch (IllegalArgumentException unknown) {
            throw new BrokenException("The application " + id + " can't be read", unknown);
        }
    }

    private static Application read(String id, ResultSet row) throws SQLException {
        Status status = new Status(State.valueOf(row.getString("stage")), row.getString("reservation").equals("/" + id),
                Instant.ofEpochMilli(row.getLong("sinceTime")), Instant.ofEpochMilli(row.getLong("dueTime")));
        Optional<String> decidedBy = text(row.getString("decidedBy"));
        Optional<Instant> decidedAt = time(row.getLong("decidedTime"));
        return new Application(id, new Localpart(row.getString("username")), Door.valueOf(row.getString("door")),
                row.getString("cameFrom"), applicant(row), Instant.ofEpochMilli(row.getLong("createdTime")), status,
                text(row.getString("linkHash")), time(row.getLong("confirmedTime")),
                decidedAt.flatMap(at -> decidedBy.map(by -> new Ruling(by, at))),
                text(row.getString("note")).orElse(""));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(text(row.getString("email")).flatMap(Email::parse), text(row.getString("phone")),
                text(row.getString("motive")), Locale.forLanguageTag(row.getString("reader")));
    }

    private static Optional<String> text(String column) {
        return Optional.ofNullable(column).filter(value -> !value.isEmpty());
    }

    static long millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli).orElse(0L);
    }

    private static Optional<Instant> time(long millis) {
        return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
