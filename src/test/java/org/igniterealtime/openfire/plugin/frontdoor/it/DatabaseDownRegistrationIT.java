package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database goes away: nobody waits, nothing is half made; and all is well when it is back. */
class DatabaseDownRegistrationIT {

    private static final Duration BACK = Duration.ofSeconds(30);

    private static TestDatabase database;
    private static TrialServer server;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        server = Servers.builder().withDatabase(database.url(), "sa", "").start();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aRegistrationIsRefusedAtOnceAndWorksWhenTheDatabaseIsBack() throws Exception {
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            database.down();
            for (int i = 0; i < 5; i++) {
                line.promptly(Xml.set(Xml.registration(form, "down", "secret-d"))).isError("internal-server-error", "wait", 500);
            }
            line.promptly(Xml.get()).isResult();
            database.up();
            untilItWorks(line, Xml.set(Xml.registration(form, "down", "secret-d")));
        }
        assertTrue(TcpLine.canSignIn(server, "down", "secret-d"));
        assertEquals(List.of(List.of("down")), database.query("SELECT username FROM ofUser WHERE username = 'down'"));
        assertEquals(1, database.query("SELECT id FROM ofFrontDoorSpent").size());
    }

    @Test
    void anAccountStaysAsItIsAndItsOwnerIsToldAtOnce() {
        try (TcpLine line = TcpLine.signedIn(server, "alice", "alice-secret")) {
            database.down();
            line.promptly(Xml.set(Xml.legacy("alice", "second-secret"))).isError("internal-server-error", "wait", 500);
            line.promptly(Xml.set("<remove/>")).isError("internal-server-error", "wait", 500);
            line.promptly(Xml.get()).isResult();
            database.up();
            untilItWorks(line, Xml.set(Xml.legacy("alice", "third-secret")));
        }
        assertTrue(TcpLine.canSignIn(server, "alice", "third-secret"));
    }

    /** Openfire needs some seconds to find that its connections are good again. */
    static void untilItWorks(TcpLine line, String request) {
        long deadline = System.nanoTime() + BACK.toNanos();
        while (System.nanoTime() < deadline) {
            Stanza answer = line.iq(request);
            if (answer.attribute("type").orElseThrow().equals("result")) {
                return;
            }
            answer.isError("internal-server-error", "wait", 500);
        }
        fail("not well again after " + BACK);
    }
}
