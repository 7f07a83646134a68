package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.roster.RosterEntry;
import org.jivesoftware.smack.roster.packet.RosterPacket.ItemType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jxmpp.jid.impl.JidCreate;

/** What is done after an account was made, as the newcomer's client, the others', and the database see it. */
class AfterIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static TestDatabase database;
    private static Postbox postbox;
    private static TrialServer server;

    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        postbox = new Postbox();
        server = postbox.serving(Servers.builder()).set("frontdoor.inband.mode", "captcha")
            .withDatabase(database.url(), "sa", "").start();
    }

    @AfterAll
    static void stop() {
        server.close();
        postbox.close();
        database.close();
    }

    @Test
    void theWelcomeWaitsForTheFirstSignInAndComesOnce() throws Exception {
        changes.set("frontdoor.after.welcome", "true");
        changes.set("frontdoor.after.welcome.text", "Hello {username}, you came {door}.\n[de]\nHallo {name}.");
        Account account = Account.make(server, "welcomed");
        await(() -> database.query("SELECT username FROM ofOffline WHERE username = ?", account.name()).size() == 1);
        try (Reader reader = new Reader(account)) {
            Message welcome = reader.next();
            assertEquals("Hello " + account.name() + ", you came in a client.", welcome.getBody());
            assertEquals("localhost", welcome.getFrom().toString());
            assertEquals("en", welcome.getLanguage());
        }
        try (Reader again = new Reader(account)) {
            assertEquals(null, again.messages.poll(1, TimeUnit.SECONDS));
        }
    }

    @Test
    void aWelcomeIsKeptAlsoWhereMessagesForTheAbsentAreDropped() throws Exception {
        changes.set("xmpp.offline.type", "drop");
        changes.set("frontdoor.after.welcome", "true");
        Account account = Account.make(server, "kept");
        await(() -> database.query("SELECT username FROM ofOffline WHERE username = ?", account.name()).size() == 1);
        try (Reader reader = new Reader(account)) {
            assertTrue(reader.next().getBody().startsWith("Welcome to localhost! Your address is " + account.address()));
        }
    }

    @Test
    void contactsAreThereOnBothSidesOrOnOne() throws Exception {
        changes.set("frontdoor.after.contacts", "alice");
        Account both = Account.make(server, "both");
        await(() -> subscription("alice", both.address()).equals(List.of(List.of(3))));
        assertEquals(List.of(List.of(3)), subscription(both.name(), "alice@localhost"));
        changes.set("frontdoor.after.contacts.mutual", "false");
        Account one = Account.make(server, "one");
        await(() -> subscription(one.name(), "alice@localhost").equals(List.of(List.of(1))));
        try (Reader reader = new Reader(one); Smack alice = new Smack(server)) {
            RosterEntry entry = reader.roster().getEntry(JidCreate.bareFrom("alice@localhost"));
            assertNotNull(entry);
            assertEquals(ItemType.to, entry.getType());
            alice.connection().login("alice", "alice-secret");
            await(() -> reader.roster().getPresence(JidCreate.bareFrom("alice@localhost")).isAvailable());
        }
    }

    @Test
    void newcomersAreInTheirGroupsAndOneThatIsNotThereKeepsThemFromNoOther() throws Exception {
        run("INSERT INTO ofGroup (groupName, description) VALUES ('Old Friends', 'for the test')");
        changes.set("frontdoor.after.groups", "No Such Group, Old Friends");
        Account account = Account.make(server, "member");
        await(() -> database.query("SELECT groupName FROM ofGroupUser WHERE username = ?", account.name())
            .equals(List.of(List.of("Old Friends"))));
        server.waitForLog("An account could not be put into a group", SOON);
    }

    @Test
    void anAccountIsLockedAfterItsTimeAndNotBefore() throws Exception {
        changes.set("frontdoor.after.lock", "4s");
        Account account = Account.make(server, "trial");
        assertTrue(account.isAsItWas());
        await(() -> database.query("SELECT name FROM ofUserFlag WHERE username = ? AND startTime IS NOT NULL", account.name())
            .size() == 1);
        await(() -> !account.isAsItWas());
        changes.set("frontdoor.after.lock", "1h");
        Account later = Account.make(server, "later");
        await(() -> database.query("SELECT name FROM ofUserFlag WHERE username = ?", later.name()).size() == 1);
        assertTrue(later.isAsItWas());
    }

    @Test
    void thePrivacyListIsTheDefaultAndAsItWasWritten() throws Exception {
        changes.set("frontdoor.after.privacy", "<list><item type='jid' value='alice@localhost' action='deny' order='5'/>"
            + "<item action='allow' order='9'/></list>");
        changes.set("frontdoor.after.privacy.name", "calm");
        Account account = Account.make(server, "private");
        await(() -> database.query("SELECT name FROM ofPrivacyList WHERE username = ? AND isDefault = 1", account.name())
            .equals(List.of(List.of("calm"))));
        try (TcpLine line = account.signIn()) {
            String lists = line.iq("<iq type='get' id='p1'><query xmlns='jabber:iq:privacy'/></iq>").element().asXML();
            assertTrue(lists.contains("<default name=\"calm\"") || lists.contains("<default name='calm'"), lists);
            String list = line.iq("<iq type='get' id='p2'><query xmlns='jabber:iq:privacy'><list name='calm'/></query></iq>").element().asXML();
            assertTrue(list.contains("alice@localhost"), list);
            assertFalse(list.contains("xmlns=\"\""), list);
        }
    }

    @Test
    void peopleAreToldByMessageAndByMail() throws Exception {
        changes.set("frontdoor.after.notify.chat", "nobody-here, alice");
        changes.set("frontdoor.after.notify.mail", "watch@example.org");
        postbox.empty();
        try (Reader alice = new Reader("alice", "alice-secret")) {
            Account account = Account.make(server, "told");
            assertEquals("New account: " + account.address() + " (made in a client).", alice.next().getBody());
            Letter letter = postbox.await(1, SOON).get(0);
            assertEquals("New account on localhost", letter.subject());
            assertEquals(List.of("watch@example.org"), letter.recipients());
            assertTrue(letter.text().contains(account.address()), letter.text());
        }
        server.waitForLog("There is nobody here to send a message to: nobody-here", SOON);
    }

    @Test
    void aMailServerThatIsDownKeepsNothingElseFromBeingDone() throws Exception {
        changes.set("frontdoor.after.notify.mail", "watch@example.org");
        changes.set("frontdoor.after.welcome", "true");
        postbox.down();
        try {
            Account account = Account.make(server, "downed");
            await(() -> database.query("SELECT username FROM ofOffline WHERE username = ?", account.name()).size() == 1);
            assertTrue(account.isAsItWas());
        } finally {
            postbox.up();
        }
    }

    @Test
    void newAccountsStandInTheAuditLog() throws Exception {
        Account account = Account.make(server, "audited");
        await(() -> database.query("SELECT summary, details FROM ofSecurityAuditLog WHERE username = ?", account.name())
            .equals(List.of(List.of("New account: " + account.name(), "Front Door: made in a client"))));
    }

    private static List<List<Object>> subscription(String owner, String contact) throws Exception {
        return database.query("SELECT sub FROM ofRoster WHERE username = ? AND jid = ?", owner, contact);
    }

    private static void run(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), "sa", ""); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, "not within " + SOON);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Somebody who signs in by Smack and reads their messages. */
    private static final class Reader implements AutoCloseable {

        private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        private final Smack client = new Smack(server);

        Reader(Account account) throws Exception {
            this(account.name(), account.password());
        }

        Reader(String name, String password) throws Exception {
            client.connection().addAsyncStanzaListener(stanza -> messages.add((Message) stanza), StanzaTypeFilter.MESSAGE);
            client.connection().login(name, password);
        }

        Message next() throws InterruptedException {
            Message message = messages.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            assertNotNull(message, "no message");
            return message;
        }

        Roster roster() throws Exception {
            Roster roster = Roster.getInstanceFor(client.connection());
            roster.reloadAndWait();
            return roster;
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
