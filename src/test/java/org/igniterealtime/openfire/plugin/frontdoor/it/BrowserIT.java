package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.igniterealtime.openfire.plugin.frontdoor.host.Programs;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.opentest4j.TestAbortedException;

/** The browser of these tests shows what each visitor would see, and its checks find what is wrong. */
class BrowserIT {

    private static final String GOOD = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Good</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/s.css"><script src="/s.js" defer></script>
        </head><body><main><h1>Form</h1><p id="script">off</p><noscript><p>plain</p></noscript>
        <form><label for="user">User</label> <input id="user" autocomplete="username">
        <label>Mail <input name="mail" type="email" autofocus></label> <button>Go</button> <a href="/other">Other</a></form>
        </main></body></html>
        """;
    private static final String BAD = """
        <!DOCTYPE html><html><head><title></title><script>document.title = 'inline'</script></head>
        <body><input id="nameless"><img src="x.png"><div class="wide">x</div></body></html>
        """;
    private static final String STYLE = """
        body { background: rgb(255, 255, 255) } .wide { width: 3000px }
        @media (prefers-color-scheme: dark) { body { background: rgb(0, 0, 0); color: #fff } a { color: #9cf } }
        """;

    private final TinySite site = new TinySite();
    private final URI good = site.put("/good", GOOD);
    private final URI bad = site.put("/bad", BAD.replace("<title>", "<link rel='stylesheet' href='/s.css'><title>"));

    BrowserIT() {
        site.put("/s.css", STYLE);
        site.put("/s.js", "document.getElementById('script').textContent = 'on'");
        site.put("/favicon.ico", "");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPhoneIsNarrowAndReadsItsLanguageInTheDark() throws Exception {
        try (Browser browser = Browser.of(Visitor.onAPhone().reading("de,en").inTheDark()).open(good)) {
            assertEquals(360, browser.number("return window.innerWidth"));
            assertTrue(site.languages("/good").startsWith("de"), site.languages("/good"));
            assertEquals("rgba(0, 0, 0, 1)", background(browser));
            assertFalse(browser.scrollsSideways());
            Path shot = browser.shot("browser-it-phone");
            assertEquals(360, ImageIO.read(shot.toFile()).getWidth());
            assertTrue(browser.open(bad).scrollsSideways());
        }
    }

    @Test
    void aDeskIsWideAndLightAndRunsScripts() {
        try (Browser browser = Browser.of(Visitor.atADesk()).open(good)) {
            assertEquals(1280, browser.number("return window.innerWidth"));
            assertTrue(site.languages("/good").startsWith("en"), site.languages("/good"));
            assertEquals("rgba(255, 255, 255, 1)", background(browser));
            browser.await("the script runs", () -> browser.text().contains("on"));
            assertFalse(browser.text().contains("plain"), browser.text());
        }
    }

    @Test
    void withoutScriptNoneRunsAndTheRestWorks() {
        try (Browser browser = Browser.of(Visitor.atADesk().withoutScript()).open(good)) {
            assertTrue(browser.text().contains("off"), browser.text());
            assertTrue(browser.text().contains("plain"), browser.text());
            assertEquals(List.of("user", "mail", "button:Go", "a:Other"), browser.tabOrder());
            assertTrue(browser.shot("browser-it-no-script").toFile().length() > 1000);
        }
    }

    @Test
    void axeFindsWhatIsWrongUnderAStrictPolicyAndNothingElse() {
        try (Browser browser = Browser.of(Visitor.atADesk()).open(good)) {
            assertEquals(List.of(), browser.accessibilityProblems());
            String problems = String.join("\n", browser.open(bad).accessibilityProblems());
            for (String rule : List.of("document-title", "html-has-lang", "image-alt", "label", "region")) {
                assertTrue(problems.contains(rule + " ("), rule + " not in " + problems);
            }
            assertTrue(problems.contains("<input id=\"nameless\">"), problems);
        }
    }

    @Test
    void theBrowserComplainsAboutWhatThePolicyForbids() {
        try (Browser browser = Browser.of(Visitor.atADesk()).open(good)) {
            assertEquals(List.of(), browser.complaints());
            String complaints = String.join("\n", browser.open(bad).complaints());
            assertTrue(complaints.contains("script-src"), complaints);
            assertEquals("", browser.driver().getTitle());
        }
    }

    /** Wherever the page put the focus. */
    @Test
    void theTabKeyGoesThroughEverythingOnceFromTheTop() {
        try (Browser browser = Browser.of(Visitor.atADesk()).open(good)) {
            assertEquals("mail", browser.focused().getDomAttribute("name"));
            assertEquals(List.of("user", "mail", "button:Go", "a:Other"), browser.tabOrder());
            assertEquals(List.of("user", "mail", "button:Go", "a:Other"), browser.tabOrder());
        }
    }

    @Test
    void ourPublicPagesAndTheConsoleCanBeLookedAt() {
        TrialServer server = Servers.shared();
        try (Browser browser = Browser.of(Visitor.onAPhone().reading("de"))) {
            browser.open(URI.create("https://localhost:" + server.httpsPort() + "/register/nothing"));
            assertTrue(browser.text().contains("nicht"), browser.text());
            browser.shot("public-not-found");
        }
        try (Browser browser = Browser.of(Visitor.atADesk())) {
            browser.open(URI.create("http://localhost:" + server.adminPort() + "/plugins/frontdoor/frontdoor-overview.jsp"));
            browser.driver().findElement(By.name("username")).sendKeys("admin");
            browser.driver().findElement(By.name("password")).sendKeys("admin\n");
            browser.open(URI.create("http://localhost:" + server.adminPort() + "/plugins/frontdoor/frontdoor-overview.jsp"));
            assertTrue(browser.text().contains("Front Door"), browser.text());
            browser.shot("console-overview");
        }
    }

    @Test
    void aMissingProgramSkipsTheTestButFailsItInCi(@TempDir Path folder) throws Exception {
        assertThrows(TestAbortedException.class, () -> new Programs(List.of(folder), false).find("chromium"));
        assertThrows(AssertionError.class, () -> new Programs(List.of(folder), true).find("chromium"));
        Path program = Files.createFile(folder.resolve("chromium"));
        assertTrue(program.toFile().setExecutable(true));
        assertEquals(program, new Programs(List.of(folder), true).find("other", "chromium"));
    }

    private static String background(Browser browser) {
        return browser.driver().findElement(By.tagName("body")).getCssValue("background-color");
    }
}
