package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Watchers hear of applications and decide by ad-hoc commands; administrators run the doors by them; nobody else does. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GovernIT {

    private static final String URI = "http://igniterealtime.org/protocol/frontdoor";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String OWN = "{" + URI + "}";

    private static HeldPlace place;

    @RegisterExtension
    final Changes changes = new Changes(place.server);

    @BeforeAll
    static void start() {
        place = new HeldPlace("frontdoor.web.mode=approval", "frontdoor.web.email=optional", "frontdoor.watchers=alice",
            "frontdoor.watchers.mail=watcher@example.org", "frontdoor.watchers.every=1d");
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @BeforeEach
    void empty() {
        place.postbox.empty();
    }

    /** First, as nobody was told of anything yet. */
    @Test
    @Order(1)
    void aWatcherIsToldAndDecides() throws Exception {
        try (TcpLine alice = TcpLine.signedIn(place.server, "alice", "alice-secret")) {
            alice.client().send("<presence/>");
            String name = Servers.name("applicant");
            Surfer.at(place.server).signUp(name, "email=zoe@example.org").shows(200, "Your application was sent");
            String message = alice.client().receiveUntil(text -> text.contains("</message>"), HeldPlace.SOON);
            assertTrue(message.contains("from=\"localhost\"") && message.contains("type=\"chat\""), message);
            assertFalse(message.contains(name) || message.contains("zoe"), "nothing about anybody");
            Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
            assertEquals(List.of("watcher@example.org"), letter.recipients());
            assertFalse(letter.text().contains(name), letter.text());
            String form = command(alice, "approve", "", "");
            assertTrue(form.contains("list-multi") && form.contains(name), form);
            String done = complete(alice, "approve", form, Xml.field(OWN + "applications", id(name)));
            assertTrue(done.contains(name + ": approved, and told so by mail.") && done.contains("Done: 1 of 1."), done);
            assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
            assertTrue(command(alice, "approve", "", "").contains("Nobody is waiting"));
            for (String other : List.of("state", "create")) {
                assertTrue(command(alice, other, "", "").contains("<forbidden"));
            }
        }
    }

    @Test
    void anAdministratorDeclinesCreatesAndSeesTheState() throws Exception {
        String name = Servers.name("applicant");
        Surfer.at(place.server).signUp(name, "email=zoe@example.org").shows(200, "Your application was sent");
        place.postbox.empty();
        try (TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            String state = command(admin, "state", "", "");
            assertTrue(state.contains("completed") && state.contains("approval") && state.contains(OWN + "waiting"), state);
            String form = command(admin, "decline", "", "");
            String done = complete(admin, "decline", form, Xml.field(OWN + "applications", id(name)),
                Xml.field(OWN + "word", "Not this time."));
            assertTrue(done.contains(name + ": declined"), done);
            assertTrue(place.postbox.await(1, HeldPlace.SOON).get(0).text().contains("Not this time."));
            String made = Servers.name("made");
            String account = complete(admin, "create", command(admin, "create", "", ""), Xml.field("username", made),
                Xml.field("password", Surfer.PASSWORD));
            assertTrue(account.contains(made + "@localhost"), account);
            assertFalse(account.contains(Surfer.PASSWORD), account);
            assertTrue(Smack.signsIn(place.server, made, Surfer.PASSWORD));
            assertTrue(complete(admin, "create", command(admin, "create", "", ""), Xml.field("username", made),
                Xml.field("password", Surfer.PASSWORD)).contains("<conflict"));
        }
    }

    /** A password goes over it, from them or to them. */
    @Test
    void nobodyDoesOnAStreamThatCanBeReadOnTheWay() {
        try (TcpLine admin = TcpLine.clear(place.server)) {
            admin.signIn("admin", "admin");
            assertTrue(command(admin, "create", "", "").contains("<not-authorized"));
        }
    }

    @Test
    void nobodyElseDoesOrSeesThem() {
        changes.set("frontdoor.watchers", "");
        String list = "<iq type='get' id='d' to='localhost'><query xmlns='http://jabber.org/protocol/disco#items' node='"
            + COMMANDS + "'/></iq>";
        try (TcpLine alice = TcpLine.signedIn(place.server, "alice", "alice-secret");
                TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            assertFalse(alice.client().iq(list).contains(URI));
            String all = admin.client().iq(list);
            for (String word : List.of("approve", "decline", "state", "create")) {
                assertTrue(all.contains(URI + "#" + word), all);
                assertTrue(command(alice, word, "", "").contains("<forbidden"), word);
                String session = "sessionid='x' action='complete'";
                assertTrue(command(alice, word, session, Xml.form(Xml.field("username", "x"))).contains("<forbidden"), word);
                assertTrue(command(admin, word, session, Xml.form(Xml.field("username", "x"))).contains("<bad-sessionid"), word);
            }
        }
    }

    private static String complete(TcpLine line, String word, String form, String... fields) {
        Matcher session = Pattern.compile("sessionid=\"([^\"]+)\"").matcher(form);
        assertTrue(session.find(), form);
        return command(line, word, "sessionid='" + session.group(1) + "' action='complete'", Xml.form(fields));
    }

    private static String command(TcpLine line, String word, String attributes, String content) {
        return line.client().iq("<iq type='set' id='" + Servers.name("c") + "' to='localhost'><command xmlns='" + COMMANDS + "' node='"
            + URI + "#" + word + "' " + attributes + ">" + content + "</command></iq>");
    }

    private static String id(String name) throws Exception {
        return String.valueOf(place.database.query("SELECT id FROM ofFrontDoorApplication WHERE reservation = ?", name).get(0).get(0));
    }
}
