package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server on a {@link TestDatabase} works, stops working when the database is taken away, and recovers. */
@Tag("integration")
class DatabaseDownIT {

    @Test
    void theDatabaseGoesAwayAndComesBack() throws Exception {
        try (TestDatabase database = new TestDatabase();
             TrialServer server = TrialServer.builder().withoutPlugin().withDatabase(database.url(), "sa", "").start()) {
            assertTrue(SmackLogin.startTls(server, "alice", "alice-secret"));
            server.setProperty("frontdoor.test.stored", "yes");
            assertEquals(List.of(List.of("yes")),
                database.query("SELECT propValue FROM ofProperty WHERE name = ?", "frontdoor.test.stored"));

            database.down();
            assertThrows(SQLException.class, database::connect);
            assertThrows(Exception.class, () -> SmackLogin.startTls(server, "bob", "bob-secret"));

            database.up();
            assertTrue(ServerLog.until(() -> signsIn(server), Duration.ofSeconds(20)));
            assertFalse(database.query("SELECT username FROM ofUser WHERE username = 'bob'").isEmpty());
        }
    }

    private static boolean signsIn(TrialServer server) {
        try {
            return SmackLogin.startTls(server, "bob", "bob-secret");
        } catch (Exception e) {
            return false;
        }
    }
}
