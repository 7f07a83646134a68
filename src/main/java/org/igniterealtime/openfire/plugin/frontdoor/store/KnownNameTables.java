package org.igniterealtime.openfire.plugin.frontdoor.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.KnownNames;

/**
 * Names in the server's own table of users, and in ours of applications and invites, asked for many at a time by their keys. Accounts
 * that are kept elsewhere than in that table are not found: who makes accounts hears of them only then.
 */
public final class KnownNameTables implements KnownNames {

    /** As many values as every database takes in one list. */
    private static final int AT_ONCE = 500;

    private final Database database;

    /** The tables in that database. */
    public KnownNameTables(Database database) {
        this.database = database;
    }

    @Override
    public Set<String> accounts(Collection<String> names) {
        return find("SELECT username FROM ofUser WHERE username IN (", names);
    }

    @Override
    public Set<String> applied(Collection<String> names) {
        return find("SELECT reservation FROM ofFrontDoorApplication WHERE reservation IN (", names);
    }

    @Override
    public Set<String> kept(Collection<String> names) {
        Map<String, String> marks = names.stream().distinct()
                .collect(Collectors.toMap(name -> InviteRow.reserved(new Localpart(name)), name -> name));
        return find("SELECT reserves FROM ofFrontDoorInvite WHERE reserves IN (", marks.keySet()).stream().map(marks::get)
                .collect(Collectors.toSet());
    }

    private Set<String> find(String query, Collection<String> names) {
        List<String> wanted = List.copyOf(Set.copyOf(names));
        return database.with(connection -> {
            Set<String> found = new HashSet<>();
            for (int start = 0; start < wanted.size(); start += AT_ONCE) {
                found.addAll(some(connection, query, wanted.subList(start, Math.min(wanted.size(), start + AT_ONCE))));
            }
            return found;
        });
    }

    private static List<String> some(Connection connection, String query, List<String> names) throws SQLException {
        return Statements.list(connection, names.size(), row -> row.getString(1),
                query + Statements.marks(names.size()) + ")", new ArrayList<>(names));
    }
}
