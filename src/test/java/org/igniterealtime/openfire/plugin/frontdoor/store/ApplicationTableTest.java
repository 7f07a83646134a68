package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.contract.ApplicationsContract;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.Filed;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ApplicationPage;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Applications;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The table as the plugin's own script makes it, in memory. */
class ApplicationTableTest extends ApplicationsContract {

    private final MemoryDatabase memory = new MemoryDatabase("applications");
    private final List<BrokenException> unreadable = new ArrayList<>();
    private final ApplicationTable table =
            new ApplicationTable(new Database(memory::connect, () -> { }), unreadable::add);

    @BeforeEach
    void make() throws SQLException, IOException {
        memory.make(MemoryDatabase.SCRIPTS.resolve("frontdoor_hsqldb.sql"));
    }

    @AfterEach
    void drop() throws SQLException {
        memory.drop();
    }

    @Override
    protected Applications applications() {
        return table;
    }

    @Test
    void tokensAreNotInTheTable() throws SQLException {
        Token token = Token.random(new Random(1));
        Application filed = Filed.full("1", "alice");
        table.file(filed);
        table.replace(filed, filed.unconfirmed(token, Filed.CREATED, Filed.CREATED));
        try (Connection connection = memory.connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM ofFrontDoorApplication")) {
            assertTrue(row.next());
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                assertFalse(String.valueOf(row.getString(column)).contains(token.text()));
            }
        }
    }

    @Test
    void longestNoteFitsIn() {
        String note = "\ud83d\ude00".repeat(Application.LONGEST_NOTE);
        table.file(Filed.bare("1", "alice"));
        table.annotate("1", note);
        assertEquals(note, table.find("1").orElseThrow().note());
    }

    /** A newer version on another node wrote it. */
    @Test
    void rowThatCantBeReadKeepsNoOtherFromBeingListed() throws SQLException {
        table.file(Filed.bare("1", "alice"));
        table.file(Filed.bare("2", "bob"));
        memory.run("UPDATE ofFrontDoorApplication SET stage = 'LATER' WHERE id = '1'");
        Instant after = Filed.CREATED.plus(Duration.ofDays(1));
        assertEquals(List.of("2"), table.due(after, 10).stream().map(Application::id).toList());
        assertEquals(List.of("The application 1 can't be read"), unreadable.stream().map(Throwable::getMessage).toList());
        assertThrows(BrokenException.class, () -> table.find("1"));
    }

    @Test
    void rowThatCantBeReadEndsNoList() throws SQLException {
        for (int each = 1; each <= 3; each++) {
            table.file(Filed.waiting("w" + each, "user" + each, Filed.CREATED.plusSeconds(each)));
        }
        memory.run("UPDATE ofFrontDoorApplication SET door = 'LATER' WHERE id = 'w2'");
        ApplicationPage first = table.waiting(Optional.empty(), ApplicationPage.Mark.START, 2);
        assertEquals(List.of("w1"), first.rows().stream().map(Application::id).toList());
        assertEquals(List.of("w3"), table.waiting(Optional.empty(), first.next().orElseThrow(), 2).rows().stream()
                .map(Application::id).toList());
    }

    @Test
    void valueThatDoesNotFitIsBrokenAndNotTaken() {
        assertThrows(BrokenException.class, () -> table.file(Filed.bare("x".repeat(33), "alice")));
    }

    @Test
    void tableThatIsMissingIsBroken() throws SQLException {
        assertDoesNotThrow(table::probe);
        memory.run("DROP TABLE ofFrontDoorApplication");
        Application filed = Filed.bare("1", "alice");
        List<Executable> all = List.of(table::probe, () -> table.file(filed), () -> table.find("1"),
                () -> table.findByLink("x"), () -> table.replace(filed, filed), () -> table.annotate("1", "x"),
                () -> table.delete("1"), () -> table.waiting(Optional.empty(), ApplicationPage.Mark.START, 1),
                () -> table.waitingFrom(List.of("x")), () -> table.decided(1), () -> table.holder(filed.account()),
                () -> table.count(Application.State.WAITING), () -> table.due(Filed.CREATED, 1),
                () -> table.waitingSince(Filed.CREATED, 1), () -> table.purge(Filed.CREATED),
                () -> table.reserves(filed.account()));
        all.forEach(each -> assertThrows(BrokenException.class, each));
    }
}
