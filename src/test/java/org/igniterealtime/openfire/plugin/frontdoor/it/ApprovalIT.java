package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Accounts that an administrator decides on: nobody signs in before, everybody after a yes, nobody after a no. */
class ApprovalIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SECRET = Decider.SECRET;

    private static TestDatabase database;
    private static TrialServer server;

    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        database = new TestDatabase();
        server = Servers.builder().set("frontdoor.inband.mode", "approval").withDatabase(database.url(), "sa", "")
            .withPlugin(Decider.jar(folder.resolve("decider.jar"))).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void theFormSaysThatAnAdministratorDecides() {
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.client().iq(Xml.get()).contains("An administrator then decides"));
        }
    }

    @Test
    void nobodySignsInBeforeTheDecisionAndTheOwnerAfterIt() throws Exception {
        String name = apply("yes");
        assertEquals(List.of(List.of("WAITING", name)),
            database.query("SELECT stage, reservation FROM ofFrontDoorApplication WHERE username = ?", name));
        assertRefused(name);
        decide("approve", name, "Done");
        try (Smack person = new Smack(server)) {
            person.connection().login(name, SECRET);
            assertTrue(person.connection().isAuthenticated());
        }
        assertTrue(TcpLine.canSignIn(server, name, SECRET));
        decide("decline", name, "Gone");
        assertTrue(TcpLine.canSignIn(server, name, SECRET));
        assertEquals(List.of(), database.query("SELECT name FROM ofUserFlag WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT name FROM ofUserProp WHERE username = ?", name));
        assertEquals(1, database.query("SELECT username FROM ofUser WHERE username = ? AND name IS NULL", name).size());
    }

    @Test
    void aDeclinedAccountIsGoneAndItsNameIsFree() throws Exception {
        String name = apply("no");
        assertRefused(name);
        decide("decline", name, "Done");
        assertRefused(name);
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT name FROM ofUserFlag WHERE username = ?", name));
        changes.mode("captcha");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, SECRET);
        }
        assertTrue(TcpLine.canSignIn(server, name, SECRET), "the lock of the account before is not left");
    }

    @Test
    void aNameUnderApplicationIsTaken() {
        String name = apply("twice");
        changes.mode("captcha");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            line.promptly(Xml.set(Xml.registration(form, name, SECRET))).isError("conflict", "cancel", 409);
            line.iq(Xml.set(Xml.registration(form, Servers.name("other"), SECRET))).isEmptyResult();
        }
    }

    @Test
    void aNameThatIsTakenLeavesNoApplicationAndNoLock() throws Exception {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(Xml.registration(line.form(), "alice", SECRET))).isError("conflict", "cancel", 409);
        }
        assertEquals(List.of(), database.query("SELECT id FROM ofFrontDoorApplication WHERE username = 'alice'"));
        assertTrue(TcpLine.canSignIn(server, "alice", "alice-secret"));
    }

    @Test
    void aPasswordThatAnybodyGuessesIsRefused() {
        changes.set("frontdoor.password.strength", "3");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            String text = line.promptly(Xml.set(Xml.registration(form, Servers.name("weak"), "passw0rd")))
                .isError("not-acceptable", "modify", 406).text();
            assertTrue(text.contains("easy to guess"), text);
            line.iq(Xml.set(Xml.registration(form, Servers.name("strong"), SECRET))).isEmptyResult();
        }
    }

    @Test
    void aDatabaseThatIsDownMakesNothing() throws Exception {
        String name = Servers.name("down");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            database.down();
            line.promptly(Xml.set(Xml.registration(form, name, SECRET))).isError("internal-server-error", "wait", 500);
            database.up();
            assertEquals(List.of(), database.query("SELECT id FROM ofFrontDoorApplication WHERE username = ?", name));
            assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
            DatabaseDownRegistrationIT.untilItWorks(line, Xml.set(Xml.registration(form, name, SECRET)));
        }
        assertEquals(1, database.query("SELECT id FROM ofFrontDoorApplication WHERE username = ?", name).size());
    }

    /** Openfire says nothing when it can't lock: an account that can't be locked must not stay. */
    @Test
    void anAccountThatCantBeLockedIsRemovedAgain() throws Exception {
        String name = Servers.name("unlocked");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            run("ALTER TABLE ofUserFlag ADD CONSTRAINT noLock CHECK (username <> '" + name + "')");
            try {
                line.promptly(Xml.set(Xml.registration(form, name, SECRET))).isError("internal-server-error", "wait", 500);
            } finally {
                run("ALTER TABLE ofUserFlag DROP CONSTRAINT noLock");
            }
        }
        assertFalse(TcpLine.canSignIn(server, name, SECRET));
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT id FROM ofFrontDoorApplication WHERE username = ?", name));
    }

    /** An administrator removed the account in the console, and made and locked one of the same name. */
    @Test
    void anotherAccountOfTheNameStaysWhateverIsDecided() throws Exception {
        for (String decision : List.of("approve", "decline")) {
            String name = apply("another");
            run("DELETE FROM ofUserProp WHERE username = '" + name + "'");
            decide(decision, name, decision.equals("approve") ? "TooLate" : "Done");
            assertEquals(1, database.query("SELECT username FROM ofUser WHERE username = ?", name).size());
            assertEquals(1, database.query("SELECT username FROM ofUserFlag WHERE username = ?", name).size());
            assertRefused(name);
        }
    }

    /** Everything stopped between the making of the account and its mark. */
    @Test
    void anAccountThatWasLeftHalfMadeIsRemoved() throws Exception {
        String name = apply("half");
        run("DELETE FROM ofUserProp WHERE username = '" + name + "'");
        run("DELETE FROM ofUserFlag WHERE username = '" + name + "'");
        run("UPDATE ofUser SET name = '(Front Door: being made) ' || (SELECT id FROM ofFrontDoorApplication WHERE username = '"
            + name + "') WHERE username = '" + name + "'");
        decide("decline", name, "Done");
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
    }

    /** The account is there, and nobody was told. */
    @Test
    void anAccountOfWhichWeDidNotHearIsRemovedAgain() throws Exception {
        changes.set("decider.lose", "now");
        String name = Servers.name("lost");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(Xml.registration(line.form(), name, SECRET)))
                .isError("internal-server-error", "wait", 500);
        }
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username = ?", name));
        assertEquals(List.of(), database.query("SELECT id FROM ofFrontDoorApplication WHERE username = ?", name));
    }

    /** Openfire's cache keeps the lock of an account that was removed. */
    @Test
    void aNameCanBeUsedAgainWhoeverRemovedItsAccount() throws Exception {
        String settled = apply("settled");
        String unsettled = apply("unsettled");
        for (String name : List.of(settled, unsettled)) {
            run("DELETE FROM ofUserProp WHERE username = '" + name + "'");
            run("DELETE FROM ofUserFlag WHERE username = '" + name + "'");
            run("DELETE FROM ofUser WHERE username = '" + name + "'");
        }
        decide("approve", settled, "TooLate");
        decide("make", settled, "made");
        assertTrue(TcpLine.canSignIn(server, settled, SECRET));
        run("DELETE FROM ofFrontDoorApplication WHERE username = '" + unsettled + "'");
        changes.mode("captcha");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(unsettled, SECRET);
        }
        assertTrue(TcpLine.canSignIn(server, unsettled, SECRET));
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String apply(String start) {
        String name = Servers.name(start);
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, SECRET);
        }
        return name;
    }

    private static void assertRefused(String name) throws Exception {
        try (Smack person = new Smack(server)) {
            assertThrows(SASLErrorException.class, () -> person.connection().login(name, SECRET));
        }
        assertFalse(TcpLine.canSignIn(server, name, SECRET));
    }

    private void decide(String how, String name, String outcome) {
        int mark = server.log().length();
        changes.set("decider." + how, name);
        server.waitForLog("decider: " + name + " " + outcome, mark, SOON);
    }
}
