package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.SampleInvites;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownNameTablesTest {

    private final PluginTables tables = new PluginTables("names");
    private final KnownNameTables known = new KnownNameTables(tables.database());
    /** More than can be asked for at once, the known ones at either end. */
    private final List<String> names = Stream.concat(Stream.of("bob", "anna"), Stream.concat(
            IntStream.range(0, 1100).mapToObj(number -> "nobody" + number), Stream.of("carol", "dora", "emil", "dora"))).toList();

    @BeforeEach
    void make() throws SQLException, IOException {
        tables.make();
        tables.run("CREATE TABLE ofUser (username VARCHAR(64) NOT NULL)");
        tables.run("INSERT INTO ofUser VALUES ('anna'), ('carol'), ('another')");
    }

    @AfterEach
    void drop() throws SQLException {
        tables.drop();
    }

    @Test
    void findsThoseThatAreInUseAndNoOthers() {
        new ApplicationTable(tables.database(), broken -> { }).file(Filed.waiting("a1", "emil", SampleInvites.START));
        InviteTable invites = new InviteTable(tables.database(), () -> 0);
        SampleInvites sample = new SampleInvites();
        List.of("bob", "dora", "others").forEach(name -> invites.issue(sample.named(new Localpart(name))));
        invites.issue(sample.invite());
        assertEquals(Set.of("anna", "carol"), known.accounts(names));
        assertEquals(Set.of("emil"), known.applied(names));
        assertEquals(Set.of("bob", "dora"), known.kept(names));
        assertEquals(Set.of(), known.kept(List.of()));
    }
}
