package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static final String DEADLOCK = "40001";
    private final MemoryDatabase memory = new MemoryDatabase("conflicts");
    private final Database database = new Database(memory::connect, () -> { });
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void make() throws SQLException {
        memory.run("CREATE TABLE words (word VARCHAR(9))");
    }

    @AfterEach
    void drop() throws SQLException {
        memory.drop();
    }

    @Test
    void workThatWasInTheWayOfOtherWorkIsDoneAgain() {
        assertEquals("third", database.with(connection -> {
            done.add("");
            if (done.size() < 3) {
                throw new SQLException("deadlock", DEADLOCK);
            }
            return "third";
        }));
    }

    @Test
    void workThatAlwaysIsInTheWayEnds() {
        assertThrows(BrokenException.class, () -> database.with(connection -> fail(DEADLOCK)));
        assertEquals(10, done.size());
    }

    @Test
    void whatElseGoesWrongIsNotDoneAgain() {
        assertThrows(BrokenException.class, () -> database.with(connection -> fail("23505")));
        assertThrows(BrokenException.class, () -> database.with(connection -> fail(null)));
        assertEquals(2, done.size());
    }

    @Test
    void ofATransactionThatIsDoneAgainNothingStaysOfTheFirstTime() {
        database.with(connection -> Transaction.on(connection, inside -> {
            done.add("");
            Statements.update(inside, "INSERT INTO words VALUES (?)", "time " + done.size());
            if (done.size() == 1) {
                throw new SQLException("conflict", DEADLOCK);
            }
            return "";
        }));
        assertEquals(List.of("time 2"), database.with(connection -> Statements.list(connection, 9, row -> row.getString(1),
                "SELECT word FROM words", List.of())));
    }

    private String fail(String state) throws SQLException {
        done.add("");
        throw new SQLException("no", state);
    }
}
