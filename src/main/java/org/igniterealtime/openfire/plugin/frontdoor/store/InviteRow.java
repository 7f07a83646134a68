package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteEnd;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.model.Seats;

/** An invite as a row. What a database can't keep (an empty text, on some) is NULL. */
final class InviteRow {

    /** In the order of {@link #values}. */
    static final String COLUMNS = "id, kind, inviter, places, placesLeft, created, expires, ended, reserves, username, "
            + "addGroups, addContacts, remark, lang, mailedTo, skips";

    /** The server as an inviter; no user name has an at sign. */
    private static final String SERVER = "@server";
    private static final String BETWEEN = "\n";

    private InviteRow() {
    }

    /** How an inviter is written. */
    static String inviter(Inviter inviter) {
        return inviter.account().map(Localpart::text).orElse(SERVER);
    }

    static Inviter inviter(String written) {
        return written.equals(SERVER) ? Inviter.SERVER : Inviter.member(new Localpart(written));
    }

    /** How a name that is kept for an invite is written; never like an id. */
    static String reserved(Localpart name) {
        return "@" + name.text();
    }

    static Object[] values(Invite invite) {
        InviteTerms terms = invite.terms();
        String id = invite.id().hash();
        return new Object[] {id, invite.kind().name(), inviter(invite.inviter()), invite.places().all(),
            invite.places().left(), invite.created().toEpochMilli(), invite.expires().toEpochMilli(),
            invite.end().ordinal(), invite.reserves() ? reserved(terms.username().orElseThrow()) : id,
            terms.username().map(Localpart::text), joined(terms.groups()),
            joined(terms.contacts().stream().map(Localpart::text).toList()), terms.note().map(Note::text),
            terms.language().map(Locale::toLanguageTag), terms.mailedTo().map(Email::text),
            joined(terms.skips().stream().map(Enum::name).sorted().toList())};
    }

    static Invite read(ResultSet row) throws SQLException {
        return new Invite(new InviteId(row.getString("id")), InviteKind.valueOf(row.getString("kind")),
                inviter(row.getString("inviter")), new Seats(row.getInt("places"), row.getInt("placesLeft")),
                Instant.ofEpochMilli(row.getLong("created")), Instant.ofEpochMilli(row.getLong("expires")),
                InviteEnd.values()[row.getInt("ended")], terms(row));
    }

    private static InviteTerms terms(ResultSet row) throws SQLException {
        Set<InviteTerms.Skip> skips = split(row, "skips").stream().map(InviteTerms.Skip::valueOf)
                .collect(Collectors.toSet());
        return new InviteTerms(text(row, "username").map(Localpart::new), split(row, "addGroups"),
                split(row, "addContacts").stream().map(Localpart::new).toList(), text(row, "remark").map(Note::new),
                text(row, "lang").map(Locale::forLanguageTag), text(row, "mailedTo").flatMap(Email::parse), skips);
    }

    private static Optional<String> joined(Collection<String> texts) {
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join(BETWEEN, texts));
    }

    private static List<String> split(ResultSet row, String column) throws SQLException {
        return text(row, column).map(texts -> Arrays.asList(texts.split(BETWEEN))).orElse(List.of());
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
    }
}
