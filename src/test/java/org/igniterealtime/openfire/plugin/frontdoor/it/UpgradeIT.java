package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Openfire brings the tables of an older version up to date when the plugin is installed, and makes them where there are none. */
class UpgradeIT {

    private static final Path JAR = Path.of("target", "frontdoor.jar");

    @Test
    void theTablesOfVersion1AreKeptAndCompleted() throws Exception {
        try (TestDatabase database = new TestDatabase(); TrialServer server = server(database)) {
            run(database, "CREATE TABLE ofFrontDoorSpent (id VARCHAR(32) NOT NULL, expires BIGINT NOT NULL,"
                + " CONSTRAINT ofFrontDoorSpent_pk PRIMARY KEY (id))");
            run(database, "CREATE INDEX ofFrontDoorSpent_exp ON ofFrontDoorSpent (expires)");
            run(database, "INSERT INTO ofFrontDoorSpent VALUES ('kept', 9999999999999)");
            run(database, "INSERT INTO ofVersion (name, version) VALUES ('frontdoor', 1)");
            server.installPlugin(JAR);
            isUpToDate(database, server);
            assertEquals(1, database.query("SELECT id FROM ofFrontDoorSpent WHERE id = 'kept'").size());
        }
    }

    @Test
    void newTablesAreMade() throws Exception {
        try (TestDatabase database = new TestDatabase(); TrialServer server = server(database)) {
            server.installPlugin(JAR);
            isUpToDate(database, server);
        }
    }

    private static TrialServer server(TestDatabase database) {
        return Servers.builder().set("frontdoor.inband.mode", "approval").withDatabase(database.url(), "sa", "")
            .withoutPlugin().start();
    }

    private static void isUpToDate(TestDatabase database, TrialServer server) throws SQLException {
        assertEquals(List.of(List.of(4)), database.query("SELECT version FROM ofVersion WHERE name = 'frontdoor'"));
        String name = Servers.name("upgraded");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, "secret words");
        }
        assertEquals(1, database.query("SELECT id FROM ofFrontDoorApplication WHERE username = ?", name).size());
        assertTrue(database.query("SELECT id FROM ofFrontDoorSpent").size() >= 1);
    }

    private static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
