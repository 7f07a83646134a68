package org.igniterealtime.openfire.plugin.frontdoor.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether a database that was upgraded is the same as one that is new. */
class UpgradeTest {

    private static final String VERSION_1 = """
            CREATE TABLE ofFrontDoorSpent (id VARCHAR(32) NOT NULL, expires BIGINT NOT NULL,
              CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id));
            CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires);
            INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 1);
            """;

    @Test
    void upgradedAndNewAreTheSame() throws SQLException, IOException {
        MemoryDatabase fresh = new MemoryDatabase("fresh");
        MemoryDatabase old = new MemoryDatabase("old");
        fresh.make(MemoryDatabase.SCRIPTS.resolve("frontdoor_hsqldb.sql"));
        old.make();
        old.runAll(VERSION_1);
        for (String version : List.of("2", "3", "4")) {
            old.runAll(Files.readString(MemoryDatabase.SCRIPTS.resolve("upgrade/" + version + "/frontdoor_hsqldb.sql")));
        }
        List<String> expected = description(fresh);
        assertTrue(expected.contains("OFVERSION frontdoor 4"));
        assertEquals(expected, description(old));
        fresh.drop();
        old.drop();
    }

    /** What this test can't run is compared with what it can: each script of a database with its own upgrade. */
    @ParameterizedTest
    @MethodSource("scripts")
    void upgradeMakesWhatTheScriptMakes(Path script) throws IOException {
        String whole = Files.readString(script);
        String upgrade = Files.readString(script.resolveSibling("upgrade/2").resolve(script.getFileName()));
        String table = whole.substring(whole.indexOf("-- Applications"), whole.indexOf("-- Invites"));
        assertTrue(upgrade.contains(table));
        assertTrue(upgrade.strip().endsWith("UPDATE ofVersion SET version = 2 WHERE name = 'frontdoor';"));
        assertTrue(whole.strip().endsWith("INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 4);"));
    }

    static List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(MemoryDatabase.SCRIPTS)) {
            List<Path> scripts = files.filter(Files::isRegularFile).toList();
            assertEquals(10, scripts.size());
            return scripts;
        }
    }

    private static List<String> description(MemoryDatabase database) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.connect()) {
            try (ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", null, null)) {
                while (columns.next()) {
                    lines.add(columns.getString("TABLE_NAME") + " " + columns.getString("COLUMN_NAME") + " "
                            + columns.getString("TYPE_NAME") + " " + columns.getString("COLUMN_SIZE") + " "
                            + columns.getString("IS_NULLABLE"));
                }
            }
            for (String table : List.of("OFFRONTDOORAPPLICATION", "OFFRONTDOORSPENT", "OFFRONTDOORJOURNAL", "OFFRONTDOORCOUNT")) {
                indexes(connection, table, lines);
            }
            lines.addAll(Sql.query(connection, "SELECT name, version FROM ofVersion",
                    row -> "OFVERSION " + row.getString(1) + " " + row.getInt(2), 0, 10));
        }
        return lines.stream().sorted().toList();
    }

    private static void indexes(Connection connection, String table, List<String> lines) throws SQLException {
        try (ResultSet indexes = connection.getMetaData().getIndexInfo(null, "PUBLIC", table, false, false)) {
            while (indexes.next()) {
                lines.add("index of " + table + " " + indexes.getString("COLUMN_NAME") + " "
                        + indexes.getBoolean("NON_UNIQUE"));
            }
        }
    }
}
