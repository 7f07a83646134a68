package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TestDatabase;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.StaleElementReferenceException;

/** An administrator makes many accounts from a file, in a browser. */
class ManyIT {

    private static final String DATABASE_HOME = "many-it";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static TestDatabase database;
    private static TrialServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        server = run();
    }

    private static TrialServer run() {
        TrialServer started = Servers.builder().withDatabase(database.url(), "sa", "").keepHome(DATABASE_HOME).start();
        started.setProperty("frontdoor.web.address", Surfer.root(started) + "/register");
        return started;
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void aThousandAreImportedAndSignIn() throws Exception {
        String start = Servers.name("m");
        String lines = IntStream.range(0, 1000).mapToObj(index -> start + "-" + index + ";Person " + index + ";p" + index
                + "@example.org;" + (index == 0 ? "own words 17" : "")).collect(Collectors.joining("\r\n"));
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            upload(console, "\ufeffusername;name;email;password;colour\r\n" + lines + "\r\nalice;;;\r\n" + start + "-5;;;\r\n", StandardCharsets.UTF_8);
            assertTrue(console.browser().text().contains("left out: colour"), console.browser().text());
            assertEquals("1000", count(console, "ready"));
            assertEquals("2", count(console, "refused"));
            assertFalse(accounts(start) > 0, "nothing is made yet");
            assertEquals(List.of(), database.query("SELECT sealed FROM ofFrontDoorBatchLine WHERE sealed LIKE ?", "%own words%"));
            console.press("button[value=start]");
            finish(console);
            assertEquals(1000, accounts(start));
            List<String> result = result(console);
            assertEquals(1003, result.size());
            assertEquals("line,username,state,error,password,link", result.get(0).substring(1));
            assertTrue(result.get(1).startsWith("2," + start + "-0,made,,,"), result.get(1));
            assertTrue(result.get(1001).contains("not made,This user name is already taken."), result.get(1001));
            assertTrue(result.get(1002).contains("stands in line 7 already"), result.get(1002));
            assertTrue(Smack.signsIn(server, start + "-0", "own words 17"));
            console.browser().open(URI.create(result.get(500).substring(result.get(500).lastIndexOf(',') + 1)));
            console.type("password", "words of mine 3").type("repeat", "words of mine 3").press("button.main");
            assertTrue(Smack.signsIn(server, start + "-499", "words of mine 3"));
            assertEquals(List.of(List.of(0L)), database.query("SELECT COUNT(sealed) FROM ofFrontDoorBatchLine WHERE username LIKE ?", start + "%"));
        }
    }

    @Test
    void generatedPasswordsAreToldOnce() throws Exception {
        String name = Servers.name("gen");
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("many").tap("generated").type("text", "username\n" + name + "\n=" + name + "\n").press("form.fd-form button");
            console.press("button[value=start]");
            finish(console);
            List<String> first = result(console);
            String[] cells = first.get(1).split(",", -1);
            assertTrue(Smack.signsIn(server, name, cells[4]), first.get(1));
            assertTrue(first.get(2).startsWith("3,'="), "a formula is none: " + first.get(2));
            assertEquals("", result(console).get(1).split(",", -1)[4]);
            assertFalse(server.log().contains(cells[4]));
        }
    }

    @Test
    void whatIsBrokenOffGoesOnAfterARestart() throws Exception {
        String start = Servers.name("r");
        String lines = IntStream.range(0, 1500).mapToObj(index -> start + "-" + index).collect(Collectors.joining("\n"));
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            upload(console, "username\n" + lines, StandardCharsets.UTF_8);
            console.press("button[value=start]");
            console.browser().await("it has begun", () -> accounts(start) > 50);
        }
        assertTrue(ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly());
        server.stop();
        long before = accounts(start);
        assertTrue(before < 1500, before + " accounts before the crash");
        leaveWithoutPassword(start + "-1499");
        server = run();
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            console.open("many");
            console.browser().driver().findElement(By.cssSelector(".fd-list a")).click();
            finish(console);
            assertEquals("1500", count(console, "done"));
            assertEquals("0", count(console, "refused"));
        }
        assertEquals(List.of(), database.query("SELECT lineNo, username, sinceTime FROM ofFrontDoorBatchLine WHERE username LIKE ?"
                + " AND username NOT IN (SELECT username FROM ofUser)", start + "-%"), "lines without an account");
        assertEquals(1500, accounts(start));
        assertEquals(List.of(), database.query("SELECT username FROM ofUser WHERE username LIKE ? AND storedKey IS NULL", start + "-%"));
    }

    /** As if the server had come to this line, and the crash after the account and before its password. */
    private static void leaveWithoutPassword(String name) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            long now = System.currentTimeMillis();
            assertEquals(1, statement.executeUpdate("UPDATE ofFrontDoorBatchLine SET stage = 'WORKING', sinceTime = " + now
                    + ", worker = 'gone' WHERE stage = 'READY' AND username = '" + name + "'"));
            statement.executeUpdate("INSERT INTO ofUser (username, creationDate, modificationDate) VALUES ('" + name + "', '00"
                    + now + "', '00" + now + "')");
        }
    }

    @Test
    void itStopsAndGoesOn() throws Exception {
        String start = Servers.name("s");
        String lines = IntStream.range(0, 1500).mapToObj(index -> start + "-" + index).collect(Collectors.joining("\n"));
        try (Administrator console = new Administrator(server, Visitor.atADesk().withoutScript())) {
            upload(console, "username\n" + lines, StandardCharsets.UTF_8);
            console.press("button[value=start]");
            console.press("button[value=stop]");
            long stopped = Long.parseLong(count(console, "done"));
            assertTrue(stopped < 1500);
            console.press("button[value=resume]");
            finish(console);
            assertEquals("1500", count(console, "done"));
        }
    }

    @Test
    void hostileFilesAreToldAndDoNothing() throws Exception {
        int mark = server.log().length();
        try (Administrator console = new Administrator(server, Visitor.atADesk())) {
            Map<String, String> faults = new LinkedHashMap<>();
            faults.put("name\nx\n", "username has to be one of them");
            faults.put("username,username\nx,y\n", "is there twice");
            faults.put("", "no account in the file");
            faults.put("username,name\nx,\"open", "not closed");
            faults.put("username\n" + "x\n".repeat(10_001), "more than 10,000 lines");
            faults.put("username\n" + "x".repeat(4_000_000), "larger than 4 MB");
            for (Map.Entry<String, String> fault : faults.entrySet()) {
                upload(console, fault.getKey(), StandardCharsets.UTF_8);
                assertTrue(console.browser().text().contains(fault.getValue()), fault.getValue() + ": " + console.browser().text());
            }
            upload(console, "username\nJos\u00e9\n", StandardCharsets.ISO_8859_1);
            assertTrue(console.browser().text().contains("not in UTF-8"));
            upload(console, "username\nJos\u00e9\n", StandardCharsets.UTF_16);
            assertTrue(console.browser().text().contains("not in UTF-8"));
            upload(console, "username,name,groups,password\na\u0000b,x,,\nok1,\u0000,,\nok2,<script>alert(1)</script>,Nobody,\n"
                    + "ok3,,,a\u0000b\n<b>x</b>,,,\nok4," + "y".repeat(100_000) + ",,\nok5,,,,,,\n", StandardCharsets.UTF_8);
            assertEquals("0", count(console, "ready"));
            assertEquals("7", count(console, "refused"));
            assertFalse(console.has(".frontdoor b"));
            assertFalse(console.browser().driver().findElement(By.cssSelector("button[value=start]")).isEnabled());
        }
        assertFalse(server.log().substring(mark).contains("\tat org.igniterealtime"), "no stack trace");
    }

    @Test
    void nobodyElseGetsAnywhere() throws Exception {
        for (String screen : List.of("create", "many")) {
            for (String path : List.of("plugins/frontdoor/frontdoor-" + screen + ".jsp", "plugins/frontdoor/view/" + screen + ".jsp",
                    "plugins/frontdoor/setup/..;/frontdoor-" + screen + ".jsp", "plugins/frontdoor/%2e/frontdoor-" + screen + ".jsp",
                    "setup/..%2fplugins/frontdoor/frontdoor-" + screen + ".jsp")) {
                HttpResponse<String> answer = Http.get(URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path));
                assertFalse(answer.statusCode() == 200 && answer.body().contains("frontdoor"), path + ": " + answer.body());
            }
        }
    }

    @Test
    void nothingIsWrongWithTheScreen() throws Exception {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        for (Visitor visitor : List.of(Visitor.atADesk(), Visitor.onAPhone())) {
            String name = Servers.name("look");
            try (Administrator console = new Administrator(server, visitor)) {
                upload(console, "username,name,email\n" + name + ",Somebody,a@example.org\nalice,,\n" + name + "x,,no address\n", StandardCharsets.UTF_8);
                look("many-draft", console, visitor, wrong);
                console.press("button[value=start]");
                finish(console);
                look("many-done", console, visitor, wrong);
                look("many", console.open("many"), visitor, wrong);
            }
        }
        assertEquals(Map.of(), wrong);
    }

    private static void look(String page, Administrator console, Visitor visitor, Map<String, List<String>> wrong) {
        List<String> found = console.browser().accessibilityProblems(".frontdoor");
        if (!found.isEmpty() || console.browser().scrollsSideways()) {
            wrong.put(page, found);
        }
        console.browser().shot("console-" + page + "-" + visitor.width());
    }

    private void upload(Administrator console, String text, Charset encoding) throws IOException {
        Path file = Files.write(folder.resolve("accounts.csv"), text.getBytes(encoding));
        console.open("many");
        console.browser().driver().findElement(By.name("file")).sendKeys(file.toString());
        console.press("form.fd-form button");
    }

    private static String count(Administrator console, String what) {
        return console.browser().driver().findElement(By.id("count-" + what)).getText();
    }

    private static void finish(Administrator console) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isDone(console)) {
            assertTrue(System.nanoTime() < end, "it is not done in time");
            Thread.sleep(200);
            console.browser().driver().navigate().refresh();
        }
    }

    /** The page loads itself anew while it is read. */
    private static boolean isDone(Administrator console) {
        try {
            return console.browser().text().contains("\nDone\n");
        } catch (StaleElementReferenceException gone) {
            return false;
        }
    }

    /** The file that the button sends, fetched with the browser's session. */
    private static List<String> result(Administrator console) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", "result");
        for (String name : List.of("csrf", "batch")) {
            form.put(name, console.browser().driver().findElement(By.name(name)).getDomProperty("value"));
        }
        String cookies = console.browser().driver().manage().getCookies().stream().map(Cookie::toString)
                .map(text -> text.replaceFirst(";.*", "")).collect(Collectors.joining("; "));
        return Http.form(URI.create("http://127.0.0.1:" + server.adminPort() + "/plugins/frontdoor/frontdoor-many.jsp"), form, cookies)
                .lines().toList();
    }

    private static long accounts(String start) {
        try {
            return (long) database.query("SELECT COUNT(*) FROM ofUser WHERE username LIKE ?", start + "-%").get(0).get(0);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
