package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator makes accounts for people, as they do it: in a browser. */
class CreateIT {

    private static final String CHOSEN = "s3cret words of mine";

    private static Postbox postbox;
    private static TrialServer server;

    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeAll
    static void start() {
        postbox = new Postbox();
        server = postbox.serving(Servers.builder()).set("locale.timeZone", "Asia/Tokyo").start();
        server.setProperty("frontdoor.web.address", Surfer.root(server) + "/register");
    }

    @AfterAll
    static void stop() {
        server.close();
        postbox.close();
    }

    @Test
    void theOwnerChoosesThePasswordOnThePageAndSignsIn() throws Exception {
        String name = Servers.name("newcomer");
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("create").type("username", name).type("name", "New Comer").type("email", name + "@example.org").submit();
            assertTrue(console.browser().text().contains(name + "@localhost"), console.browser().text());
            assertTrue(console.browser().text().contains(" JST"), "the link ends in the server's time zone: " + console.browser().text());
            URI link = URI.create(console.value("secret"));
            console.browser().open(link);
            assertTrue(console.browser().text().contains("Choose your password"), console.browser().text());
            assertEquals(List.of(), console.browser().accessibilityProblems());
            console.browser().shot("choose-password-1280");
            console.type("password", CHOSEN).type("repeat", CHOSEN).press("button.main");
            assertTrue(console.browser().text().contains(name + "@localhost"), console.browser().text());
            console.browser().shot("chosen-password-1280");
            assertTrue(Smack.signsIn(server, name, CHOSEN));
            console.browser().open(link);
            assertFalse(console.has("input[name=password]"), "good once");
            assertFalse(server.log().contains(link.getPath()), "no token in the log");
        }
        assertTrue(server.consolePage("user-summary.jsp").contains("New Comer"));
    }

    @Test
    void aGeneratedPasswordIsShownOnceAndLetsIn() throws Exception {
        String name = Servers.name("generated");
        try (Administrator console = new Administrator(server, Visitor.atADesk().withoutScript())) {
            console.open("create").type("username", name).tap("generated").submit();
            String password = console.value("secret");
            assertTrue(Smack.signsIn(server, name, password));
            assertFalse(console.browser().driver().getCurrentUrl().contains(password));
            console.browser().driver().navigate().refresh();
            assertFalse(console.has("#secret"));
            assertTrue(console.browser().text().contains("shown once already"), console.browser().text());
            assertFalse(server.log().contains(password));
        }
    }

    @Test
    void aTypedPasswordLetsInAndIsNotShown() throws Exception {
        String name = Servers.name("typed");
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("create").type("username", name).tap("typed").type("password", CHOSEN).type("repeat", CHOSEN + "x").submit();
            assertTrue(console.has("#repeat-wrong"));
            assertEquals("", console.value("password"));
            assertEquals(name, console.value("username"));
            console.type("password", CHOSEN).type("repeat", CHOSEN).submit();
            assertFalse(console.browser().driver().getPageSource().contains(CHOSEN));
            assertTrue(Smack.signsIn(server, name, CHOSEN));
        }
    }

    @Test
    void theLinkIsMailedAndWhereItCantBeItIsShown() throws Exception {
        String name = Servers.name("mailed");
        postbox.empty();
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("create").type("username", name).type("email", name + "@example.org").tap("mail").submit();
            assertFalse(console.has("#secret"));
            Letter letter = postbox.await(1, HeldPlace.SOON).get(0);
            assertEquals("Your account at localhost: choose your password", letter.subject());
            assertTrue(letter.text().contains("/register/invite/") && letter.html().contains("/register/invite/"));
            postbox.down();
            try {
                console.open("create").type("username", name + "x").type("email", "x@example.org").tap("mail").submit();
            } finally {
                postbox.up();
            }
            assertTrue(console.has("#secret"), console.browser().text());
        }
    }

    @Test
    void duplicatesAndReservedNamesAreTold() {
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("create").type("username", "ALICE").submit();
            assertTrue(console.browser().text().contains("already taken"), console.browser().text());
            console.open("create").type("username", "postmaster").submit();
            assertTrue(console.browser().text().contains("kept for the server"), console.browser().text());
            console.tap("bypass").submit();
            assertTrue(console.browser().text().contains("postmaster@localhost"), console.browser().text());
        }
        assertTrue(server.log().contains("CONSOLE: refused, NAME_TAKEN") && server.log().contains("CONSOLE: admitted postmaster"));
    }

    @Test
    void whereAccountsAreKeptElsewhereThatIsTold() {
        changes.set("jdbcUserProvider.useConnectionProvider", "true");
        changes.set("provider.user.className", "org.jivesoftware.openfire.user.JDBCUserProvider");
        String page = server.consolePage("plugins/frontdoor/frontdoor-create.jsp");
        assertTrue(page.contains("such as LDAP") && page.contains("disabled=\"disabled\""), page);
    }

    static Stream<Visitor> everybody() {
        return Stream.of(Visitor.atADesk(), Visitor.onAPhone());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void nothingIsWrongWithTheScreen(Visitor visitor) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        try (Administrator console = new Administrator(server, visitor)) {
            console.open("create");
            look("create", console, visitor, wrong);
            console.type("username", "alice").tap("typed").type("password", "a").type("repeat", "b").submit();
            look("create-mistyped", console, visitor, wrong);
            console.type("password", "").type("repeat", "").submit();
            look("create-wrong", console, visitor, wrong);
            console.open("create").type("username", Servers.name("looks")).submit();
            look("create-done", console, visitor, wrong);
        }
        assertEquals(Map.of(), wrong);
    }

    /** What is around our part of the page is the console's. */
    private static void look(String page, Administrator console, Visitor visitor, Map<String, List<String>> wrong) {
        List<String> found = console.browser().accessibilityProblems(".frontdoor");
        if (!found.isEmpty() || console.browser().scrollsSideways()) {
            wrong.put(page, found);
        }
        console.browser().shot("console-" + page + "-" + visitor.width());
    }
}
