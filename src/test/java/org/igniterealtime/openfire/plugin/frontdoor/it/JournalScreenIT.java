package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebElement;

/** What happens at the doors, and an administrator who looks it up in Chromium. */
class JournalScreenIT {

    private static final String PAGE = "plugins/frontdoor/frontdoor-journal.jsp";
    private static final String PASSWORD = "secret words";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static List<Visitor> everybody() {
        return List.of(Visitor.atADesk(), Visitor.onAPhone());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whatHappenedAtTheDoorsIsFoundAndFiltered(Visitor visitor) {
        String name = life();
        try (Administrator administrator = new Administrator(server, visitor).open("journal")) {
            administrator.sees("New entries are here within seconds").looksGood("journal-all-" + width(visitor));
            administrator.type("account", " " + name.toUpperCase(Locale.ROOT) + " ").press(".fd-filter button");
            assertEquals(List.of("Account removed", "Account not removed", "Refused", "Admitted"), texts(administrator, ".fd-journal .fd-mark"));
            administrator.looksGood("journal-one-" + width(visitor));
            administrator.choose("outcome", "refused").choose("door", "web").press(".fd-filter button");
            assertEquals(List.of("Refused"), texts(administrator, ".fd-journal .fd-mark"));
            administrator.sees("User name: taken").sees("Sign-up page").sees("127.0.0.1");
            administrator.press(".fd-journal a").sees("Account removed");
            administrator.type("text", "nobody has this in their name").press(".fd-filter button").sees("Nothing fits.");
            administrator.open("journal?since=someday").sees("This is not a date.").looksGood("journal-wrong-" + width(visitor));
        }
    }

    @Test
    void fileHasWhatWasFilteredAndNoSecret() {
        String name = life();
        String[] lines = server.consolePage(PAGE + "?export=csv&account=" + name).split("\r\n");
        assertEquals("time,door,outcome,reason,number,account,source,decided_by,invited_by,detail", lines[0]);
        assertEquals(5, lines.length, String.join("\n", lines));
        assertTrue(lines[1].matches("20\\d\\d-.*,in-band,removed,,1," + name + ",,,,"), lines[1]);
        assertTrue(lines[2].contains(",in-band,removal-refused,removal-fixed,1," + name + ","), lines[2]);
        assertTrue(lines[3].contains(",web,refused,name-taken,1," + name + ",127.0.0.1,"), lines[3]);
        assertTrue(lines[4].contains(",in-band,admitted,,1," + name + ",127.0.0.1,"), lines[4]);
        assertFalse(server.consolePage(PAGE + "?export=csv").contains(PASSWORD));
        assertTrue(server.consolePage(PAGE + "?export=excel&account=" + name).startsWith("\uFEFFtime,"));
    }

    @Test
    void theDayIsCountedForTheChart() {
        life();
        assertTrue(server.consolePage("plugins/frontdoor/frontdoor-overview.jsp").contains("<svg"));
    }

    @Test
    void whatApplicantsMadeUpIsShownAsItIs() {
        String page = server.consolePage(PAGE + "?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&account=%3Cb%3E");
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(page.contains("<script>alert"));
    }

    @Test
    void strangersGetNothing() throws Exception {
        for (String path : List.of(PAGE, PAGE + "?export=csv", "plugins/frontdoor/view/journal.jsp", "plugins/frontdoor/setup/..;/frontdoor-journal.jsp")) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                    URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path)).build(), HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.statusCode() >= 300, path + " " + answer.statusCode());
            assertFalse(answer.body().contains("fd-journal") || answer.body().contains("decided_by"), path);
        }
    }

    /** Somebody registers; another wants the name on the page; removal is switched off and on again; the account goes. */
    private String life() {
        String name = Servers.name("kept");
        changes.mode("captcha");
        changes.set("frontdoor.web.mode", "open");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.register(name, PASSWORD);
        }
        Surfer.at(server).signUp(name);
        changes.set("frontdoor.account.removal", "false");
        try (TcpLine line = TcpLine.signedIn(server, name, PASSWORD)) {
            remove(line);
            changes.set("frontdoor.account.removal", "true");
            remove(line);
        }
        awaitRemoval(name);
        return name;
    }

    /** The journal is written a little later than things happen. */
    private void awaitRemoval(String name) {
        long start = System.nanoTime();
        while (!server.consolePage(PAGE + "?export=csv&account=" + name).contains(",removed,")) {
            assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "the journal is not written");
        }
    }

    private static void remove(TcpLine line) {
        line.iq("<iq type='set' id='gone'><query xmlns='jabber:iq:register'><remove/></query></iq>");
    }

    private static List<String> texts(Administrator administrator, String css) {
        return administrator.all(css).stream().map(WebElement::getText).toList();
    }

    private static String width(Visitor visitor) {
        return visitor.isOnAPhone() ? "phone" : "desk";
    }
}
