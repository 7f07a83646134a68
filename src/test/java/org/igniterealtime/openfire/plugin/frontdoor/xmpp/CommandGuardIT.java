package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.EveryonesCommand;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Nobody gets at the server's commands by way of another one, or of somebody else's. */
@Tag("integration")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandGuardIT {

    private static final String ADD_USER = "http://jabber.org/protocol/admin#add-user";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";

    private static TrialServer server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = TrialServer.builder().withPlugin(EveryonesCommand.jar(folder.resolve("everyone.jar"))).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAdministratorAddsAUser() {
        try (RawClient admin = signedIn("admin", "admin")) {
            String form = execute(admin, ADD_USER);
            assertTrue(form.contains("accountjid"), form);
            String done = addUser(admin, session(form), "added");
            assertTrue(done.contains("status=\"completed\""), done);
            signedIn("added", "pass-added").close();
        }
    }

    @Test
    void theCommandOfEveryoneWorksAndOpensNoOther() {
        try (RawClient alice = signedIn("alice", "alice-secret")) {
            assertTrue(execute(alice, ADD_USER).contains("<forbidden"));
            assertRefused(addUser(alice, session(execute(alice, EveryonesCommand.NODE)), "escalated"));
            assertFalse(exists("escalated"));
            String done = send(alice, EveryonesCommand.NODE, " sessionid='" + session(execute(alice, EveryonesCommand.NODE))
                + "' action='complete'", "");
            assertTrue(done.contains("done for everyone"), done);
        }
    }

    @Test
    void aSessionIsItsOwnersAlone() {
        try (RawClient admin = signedIn("admin", "admin"); RawClient other = signedIn("admin", "admin");
                RawClient alice = signedIn("alice", "alice-secret")) {
            String session = session(execute(admin, ADD_USER));
            assertRefused(addUser(alice, session, "hijacked"));
            assertRefused(addUser(other, session, "hijacked"));
            assertRefused(send(alice, ADD_USER, " sessionid='" + session + "' action='cancel'", ""));
            assertFalse(exists("hijacked"));
            assertTrue(addUser(admin, session, "unharmed").contains("status=\"completed\""));
        }
    }

    @Test
    void cancelEndsTheSession() {
        try (RawClient admin = signedIn("admin", "admin")) {
            String session = session(execute(admin, ADD_USER));
            String canceled = send(admin, ADD_USER, " sessionid='" + session + "' action='cancel'", "");
            assertTrue(canceled.contains("type=\"result\"") && canceled.contains("status=\"canceled\""), canceled);
            assertRefused(addUser(admin, session, "canceled"));
            // The server allows a hundred open sessions; it must have dropped each.
            for (int i = 0; i < 110; i++) {
                send(admin, ADD_USER, " sessionid='" + session(execute(admin, ADD_USER)) + "' action='cancel'", "");
            }
        }
    }

    @Test
    void otherSpellingsAreNoWayRound() {
        try (RawClient alice = signedIn("alice", "alice-secret")) {
            String odd = alice.iq("<iq type='set' id='odd'><command xmlns='HTTP://jabber.org/protocol/commands' node='"
                + EveryonesCommand.NODE + "'/></iq>");
            assertTrue(odd.contains("<not-allowed"), odd);
            String register = alice.iq("<iq type='set' id='odd2'><query xmlns='JABBER:iq:register'>"
                + "<username>spelled</username><password>pass-spelled</password></query></iq>");
            assertTrue(register.contains("<not-allowed"), register);
            assertFalse(exists("spelled"));
        }
    }

    /** Also shows that these attacks are real. */
    @Test
    @Order(Integer.MAX_VALUE)
    void theServerAnswersAsBeforeWhenThePluginIsGone() {
        server.uninstallPlugin("frontdoor");
        try (RawClient alice = signedIn("alice", "alice-secret")) {
            String done = addUser(alice, session(execute(alice, EveryonesCommand.NODE)), "stock");
            assertTrue(done.contains("status=\"completed\""), done);
            assertTrue(exists("stock"));
            alice.iq("<iq type='set' id='odd'><query xmlns='JABBER:iq:register'>"
                + "<username>spelled</username><password>pass-spelled</password></query></iq>");
            assertTrue(exists("spelled"));
        }
    }

    private static RawClient signedIn(String user, String password) {
        RawClient client = RawClient.connectTls(server);
        client.openStream();
        client.signIn(user, password, "r" + System.nanoTime());
        return client;
    }

    private static String execute(RawClient client, String node) {
        return send(client, node, "", "");
    }

    private static String addUser(RawClient client, String session, String name) {
        return send(client, ADD_USER, " sessionid='" + session + "' action='complete'", "<x xmlns='jabber:x:data' type='submit'>"
            + field("accountjid", name + "@" + server.domain()) + field("password", "pass-" + name)
            + field("password-verify", "pass-" + name) + "</x>");
    }

    private static String field(String name, String value) {
        return "<field var='" + name + "'><value>" + value + "</value></field>";
    }

    private static String send(RawClient client, String node, String attributes, String content) {
        return client.iq("<iq type='set' id='c" + System.nanoTime() + "' to='" + server.domain() + "'><command xmlns='" + COMMANDS
            + "' node='" + node + "'" + attributes + ">" + content + "</command></iq>");
    }

    private static String session(String form) {
        Matcher session = Pattern.compile("sessionid=\"([^\"]+)\"").matcher(form);
        assertTrue(session.find(), form);
        return session.group(1);
    }

    private static void assertRefused(String reply) {
        assertTrue(reply.contains("<bad-request") && reply.contains("<bad-sessionid"), reply);
        assertFalse(reply.contains("pass-"), reply);
    }

    private static boolean exists(String user) {
        try (RawClient client = RawClient.connectTls(server)) {
            client.openStream();
            return client.plain(user, "pass-" + user).startsWith("<success");
        }
    }
}
