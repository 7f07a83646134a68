package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** The server is killed, or the plugin reloaded, when an invite is claimed and its account is not made yet. */
class InviteCrashIT {

    private static final String CLAIMS = "SELECT completed FROM ofFrontDoorRedemption";

    /** Statements that make accounts and wait for a lock. */
    private static final String MAKING =
            "SELECT session_id FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS WHERE current_statement LIKE 'INSERT INTO ofUser (%'";

    private static final String USER = "SELECT username FROM ofUser WHERE username = ?";

    @Test
    void theInviteIsGoodAgainAfterTheNextStart() throws Exception {
        String name = Servers.name("crashed");
        try (TestDatabase database = new TestDatabase()) {
            String token = killedInBetween(database, name);
            assertEquals(List.of(List.of(0L)), database.query(CLAIMS), "the claim was left behind");
            assertEquals(1, database.query(USER, name).size(), "an account without a password was left behind");
            try (TrialServer server = server(database); TcpLine guest = TcpLine.startTls(server)) {
                assertEquals(List.of(), database.query(CLAIMS), "settled before anybody is let in");
                assertEquals(List.of(), database.query(USER, name), "nobody could ever have signed in to it");
                guest.iq(Ordered.preauth(token)).isEmptyResult();
                guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
                assertTrue(TcpLine.canSignIn(server, name, "first-secret"));
                try (TcpLine second = TcpLine.startTls(server)) {
                    second.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
                }
            }
        }
    }

    @Test
    void anAccountThatWasMadeAfterAllUsesItUp() throws Exception {
        try (TestDatabase database = new TestDatabase()) {
            String name = Servers.name("crashed");
            String token = killedInBetween(database, name);
            givePassword(database, name);
            try (TrialServer server = server(database); TcpLine guest = TcpLine.startTls(server)) {
                assertTrue((Long) database.query(CLAIMS).get(0).get(0) > 0, "completed");
                guest.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
            }
        }
    }

    /** The account is there, and not locked yet, and nobody has heard of it. */
    @Test
    void anAccountThatWasToWaitAndIsHalfMadeGoesAndTheInviteIsGoodAgain() throws Exception {
        String name = Servers.name("crashed");
        try (TestDatabase database = new TestDatabase()) {
            String token;
            try (TrialServer server = server(database, "approval")) {
                token = killedInBetween(database, server, name, "ofUserFlag");
            }
            assertEquals(List.of(List.of("MAKING")), database.query("SELECT stage FROM ofFrontDoorApplication"));
            assertEquals(1, database.query(USER, name).size(), "and its account is there");
            try (TrialServer server = server(database, "approval"); TcpLine guest = TcpLine.startTls(server)) {
                assertEquals(List.of(), database.query(CLAIMS), "settled before anybody is let in");
                assertEquals(List.of(), database.query(USER, name));
                guest.iq(Ordered.preauth(token)).isEmptyResult();
                guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret")));
                assertEquals(1, database.query(CLAIMS + " WHERE completed > 0").size());
                assertEquals(List.of(List.of("WAITING")),
                    database.query("SELECT stage FROM ofFrontDoorApplication WHERE reservation = ?", name));
            }
        }
    }

    /** What the plugin before it had begun comes to an end in the same server, and gives nobody a place twice. */
    @Test
    void aPluginThatIsReloadedMeanwhileLeavesTheInviteGood() throws Exception {
        String name = Servers.name("reloaded");
        try (TestDatabase database = new TestDatabase(); TrialServer server = server(database);
                TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret")) {
            String token = Ordered.contact(alice);
            try (TcpLine guest = TcpLine.startTls(server); Connection held = database.connect()) {
                guest.iq(Ordered.preauth(token)).isEmptyResult();
                hold(held, "ofUser");
                guest.client().send(Xml.set("to='localhost'", Xml.legacy(name, "first-secret")));
                awaitClaim(database);
                server.reloadPlugin("frontdoor");
                assertEquals(List.of(), database.query(CLAIMS), "settled at the start");
                int mark = server.log().length();
                held.rollback();
                server.waitForLog("IN_BAND: refused", mark, Duration.ofSeconds(20));
            }
            try (TcpLine next = TcpLine.startTls(server)) {
                next.iq(Ordered.preauth(token)).isEmptyResult();
                String second = Servers.name("reloaded");
                next.iq(Xml.set("to='localhost'", Xml.legacy(second, "first-secret"))).isEmptyResult();
                assertTrue(TcpLine.canSignIn(server, second, "first-secret"));
            }
            assertEquals(1, database.query(CLAIMS).size());
            assertEquals(List.of(), database.query(USER, name), "the account that lost its place is gone");
        }
    }

    /** As if the dead server had come one statement further. */
    private static void givePassword(TestDatabase database, String name) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("UPDATE ofUser SET plainPassword = 'first-secret' WHERE username = '" + name + "'"));
        }
    }

    /** The statement that the dead server had sent runs when the lock is gone: there is the account, and no password. */
    private static String killedInBetween(TestDatabase database, String name) throws Exception {
        try (TrialServer server = server(database)) {
            return killedInBetween(database, server, name, "ofUser");
        }
    }

    /** When it can't write to that table. */
    private static String killedInBetween(TestDatabase database, TrialServer server, String name, String table) throws Exception {
        try (TcpLine guest = TcpLine.startTls(server);
                TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret"); Connection held = database.connect()) {
            String token = Ordered.contact(alice);
            guest.iq(Ordered.preauth(token)).isEmptyResult();
            hold(held, table);
            guest.client().send(Xml.set("to='localhost'", Xml.legacy(name, "first-secret")));
            if (table.equals("ofUser")) {
                awaitClaim(database);
            } else {
                await(database, name);
            }
            ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
            assertTrue(process.destroyForcibly());
            process.onExit().get(20, TimeUnit.SECONDS);
            held.rollback();
            await(database, name);
            return token;
        }
    }

    private static void await(TestDatabase database, String name) throws Exception {
        for (int i = 0; i < 100 && database.query(USER, name).isEmpty(); i++) {
            Thread.sleep(50);
        }
    }

    private static void awaitClaim(TestDatabase database) throws Exception {
        for (int i = 0; i < 400 && database.query(MAKING).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertEquals(List.of(List.of(0L)), database.query(CLAIMS));
    }

    /** A table can be read and not be written. */
    private static void hold(Connection connection, String table) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("LOCK TABLE " + table + " READ");
            statement.executeQuery("SELECT COUNT(*) FROM " + table).close();
        }
    }

    private static TrialServer server(TestDatabase database) {
        return server(database, "invite");
    }

    private static TrialServer server(TestDatabase database, String mode) {
        return Servers.builder().set("frontdoor.inband.mode", mode).withDatabase(database.url(), "sa", "")
            .keepHome("invite-crash").start();
    }
}
