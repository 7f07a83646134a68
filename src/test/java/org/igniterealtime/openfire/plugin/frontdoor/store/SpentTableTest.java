package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.igniterealtime.openfire.plugin.frontdoor.contract.SpentContract;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Spent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The table as the plugin's own script makes it, in memory. */
class SpentTableTest extends SpentContract {

    private static final Path SCRIPT = Path.of("src", "main", "database", "frontdoor_hsqldb.sql");

    private final SpentTable table = new SpentTable(new Database(SpentTableTest::connect, () -> { }));

    @BeforeEach
    void make() throws SQLException, IOException {
        run("CREATE TABLE ofVersion (name VARCHAR(50) NOT NULL, version INTEGER NOT NULL)");
        for (String statement : Files.readString(SCRIPT).replaceAll("(?m)^--.*$", "").split(";")) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    @AfterEach
    void drop() throws SQLException {
        run("DROP SCHEMA PUBLIC CASCADE");
    }

    @Override
    protected Spent spent() {
        return table;
    }

    @Test
    void scriptTellsOpenfireItsVersion() throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM ofVersion WHERE name = 'frontdoor'")) {
            assertTrue(row.next());
            assertEquals(4, row.getInt(1));
        }
    }

    @Test
    void longestLifetimeFitsIn() {
        assertTrue(table.spend(new byte[16], Instant.parse("9999-12-31T23:59:59.999Z")));
    }

    @Test
    void tableThatIsMissingIsBrokenAndNotSpent() throws SQLException {
        assertDoesNotThrow(table::probe);
        run("DROP TABLE ofFrontDoorSpent");
        assertThrows(BrokenException.class, table::probe);
        assertThrows(BrokenException.class, () -> table.spend(new byte[16], Instant.EPOCH));
        assertThrows(BrokenException.class, () -> table.release(new byte[16]));
        assertThrows(BrokenException.class, () -> table.purge(Instant.EPOCH));
    }

    @Test
    void valueThatDoesNotFitIsBrokenAndNotSpent() {
        assertThrows(BrokenException.class, () -> table.spend(new byte[17], Instant.EPOCH));
    }

    @Test
    void databaseIsNotAskedWhenItIsKnownToBeDown() {
        SpentTable down = new SpentTable(new Database(() -> {
            throw new AssertionError("asked");
        }, () -> {
            throw new BrokenException("down", null);
        }));
        assertThrows(BrokenException.class, () -> down.spend(new byte[16], Instant.EPOCH));
    }

    @Test
    void connectionIsClosedWhateverHappens() throws SQLException {
        Connection[] last = new Connection[1];
        SpentTable watched = new SpentTable(new Database(() -> last[0] = connect(), () -> { }));
        watched.spend(new byte[16], Instant.EPOCH);
        assertTrue(last[0].isClosed());
        assertThrows(BrokenException.class, () -> watched.spend(new byte[17], Instant.EPOCH));
        assertTrue(last[0].isClosed());
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:hsqldb:mem:spent", "SA", "");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
