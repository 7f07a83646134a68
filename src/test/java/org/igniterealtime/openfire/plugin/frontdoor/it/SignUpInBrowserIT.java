package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The sign-up page as people have it before them: wide and narrow, with and without script, by keyboard, read out. */
class SignUpInBrowserIT {

    private static final String QUESTION = "What colour is snow? = white";
    private static final String SCRIPT = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";

    private final TrialServer server = Servers.shared();
    private final URI page = URI.create(Surfer.root(server) + "/register");

    @RegisterExtension
    final Changes changes = new Changes(server);

    static List<Visitor> everybody() {
        return List.of(Visitor.atADesk(), Visitor.onAPhone(), Visitor.atADesk().withoutScript(),
            Visitor.onAPhone().withoutScript().inTheDark());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void whoSignsUpHereSignsInWithAClient(Visitor visitor) throws Exception {
        String name = Servers.name("browser");
        try (Browser browser = Browser.of(visitor).open(page)) {
            assertFalse(browser.scrollsSideways());
            fill(browser, name);
            submit(browser);
            assertTrue(browser.text().contains(name + "@localhost"), browser.text());
            assertFalse(browser.scrollsSideways());
            assertEquals(List.of(), browser.complaints());
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    /** Also without script, everything but passwords is still there, and the list of problems has the focus. */
    @ParameterizedTest
    @MethodSource("everybody")
    void mistakesAreListedAndNothingButPasswordsIsLost(Visitor visitor) {
        changes.set("frontdoor.web.email", "optional");
        changes.set("frontdoor.web.reason", "optional");
        try (Browser browser = Browser.of(visitor).open(page)) {
            fill(browser, "alice");
            field(browser, "email").sendKeys("me@example.org");
            field(browser, "motive").sendKeys("To talk to Bob");
            submit(browser);
            assertEquals("problems", browser.focused().getDomAttribute("id"));
            assertTrue(browser.text().contains("already taken"), browser.text());
            assertEquals("alice", field(browser, "username").getDomProperty("value"));
            assertEquals("me@example.org", field(browser, "email").getDomProperty("value"));
            assertEquals("To talk to Bob", field(browser, "motive").getDomProperty("value"));
            assertEquals("", field(browser, "password").getDomProperty("value"));
            assertEquals("true", field(browser, "username").getDomAttribute("aria-invalid"));
        }
    }

    @ParameterizedTest
    @CsvSource({"sound, true", "sound, false", "question, true", "question, false"})
    void whoCantSeePicturesTakesAnotherKind(String kind, boolean script) throws Exception {
        changes.set("frontdoor.challenge.questions", QUESTION);
        String name = Servers.name(kind);
        Visitor visitor = Visitor.onAPhone();
        try (Browser browser = Browser.of(script ? visitor : visitor.withoutScript()).open(page)) {
            field(browser, "username").sendKeys(name);
            browser.driver().findElement(By.cssSelector("button[value=kind-" + kind + "]")).click();
            browser.await("the other kind", () -> browser.driver().findElements(By.cssSelector("button[value=kind-picture]")).size() == 1
                && browser.driver().findElements(By.cssSelector("#puzzle img")).isEmpty());
            assertEquals(name, field(browser, "username").getDomProperty("value"));
            fill(browser, name);
            submit(browser);
            assertTrue(browser.text().contains(name + "@localhost"), browser.text());
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        String name = Servers.name("keys");
        try (Browser browser = Browser.of(Visitor.atADesk()).open(page)) {
            List<String> order = browser.tabOrder();
            assertEquals(List.of("username", "password"), order.subList(0, 2), order::toString);
            assertTrue(order.indexOf("repeat") < order.indexOf("answer") && order.contains("answer"), order::toString);
            assertFalse(order.contains("website"), "what people don't see they don't come by");
            fill(browser, name);
            field(browser, "answer").sendKeys(Keys.ENTER);
            browser.await("the account", () -> browser.driver().getCurrentUrl().endsWith("/done"));
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void axeFindsNothing(boolean phone, boolean dark) {
        changes.set("frontdoor.challenge.questions", QUESTION);
        changes.set("frontdoor.web.email", "optional");
        changes.set("frontdoor.web.terms", "Be kind.\nBe brief.");
        Visitor light = phone ? Visitor.onAPhone() : Visitor.atADesk();
        try (Browser browser = Browser.of(dark ? light.inTheDark() : light).open(page)) {
            clean(browser, "form");
            for (String kind : List.of("sound", "question")) {
                browser.driver().findElement(By.cssSelector("button[value=kind-" + kind + "]")).click();
                browser.await(kind, () -> browser.driver().findElements(By.cssSelector("button[value=kind-" + kind + "]")).stream()
                    .noneMatch(button -> !button.getText().contains("nother")));
                clean(browser, kind);
            }
            fill(browser, "alice");
            submit(browser);
            clean(browser, "errors");
            fill(browser, Servers.name("axe"));
            submit(browser);
            assertTrue(browser.driver().getCurrentUrl().endsWith("/done"), browser.text());
            clean(browser, "done");
            browser.open(URI.create(page + "/nowhere"));
            clean(browser, "404");
            browser.open(URI.create(page + "/confirm/" + "A".repeat(32)));
            clean(browser, "confirm");
            changes.set("frontdoor.web.mode", "closed");
            browser.open(page);
            clean(browser, "closed");
        }
    }

    /** What anybody typed, or an administrator set, is text. */
    @Test
    void nothingBecomesScript() {
        for (String setting : List.of("name", "header", "footer", "terms")) {
            changes.set("frontdoor.web." + setting, SCRIPT.length() > 100 ? SCRIPT.substring(0, 100) : SCRIPT);
        }
        for (String setting : List.of("email", "phone", "reason")) {
            changes.set("frontdoor.web." + setting, "optional");
        }
        changes.set("frontdoor.challenge.questions", "<b>What</b> colour? <script>x</script> = white");
        try (Browser browser = Browser.of(Visitor.atADesk().withoutScript()).open(page)) {
            for (String field : List.of("username", "phone", "motive", "answer")) {
                field(browser, field).sendKeys(SCRIPT);
            }
            field(browser, "email").sendKeys("\"><script>@example.org");
            browser.driver().findElement(By.cssSelector("button[value=kind-question]")).click();
            assertTrue(browser.text().contains("<script>x</script>"), browser.text());
            assertTrue(browser.text().contains("<script>document.title="), browser.text());
        }
        try (Browser browser = Browser.of(Visitor.atADesk()).open(page)) {
            field(browser, "motive").sendKeys(SCRIPT);
            field(browser, "username").sendKeys(SCRIPT);
            browser.driver().findElement(By.cssSelector("button[value=kind-sound]")).click();
            browser.await("sound", () -> !browser.driver().findElements(By.tagName("audio")).isEmpty());
            assertNotEquals("owned", browser.driver().getTitle());
            assertEquals(0, browser.number("return document.querySelectorAll('body script, img[onerror], main script').length"));
            assertEquals(List.of(), browser.complaints().stream().filter(words -> words.contains("Content Security")).toList());
        }
    }

    @Test
    void allSixLanguagesKeepWhatWasTyped() {
        try (Browser browser = Browser.of(Visitor.onAPhone()).open(page)) {
            field(browser, "username").sendKeys("tongues");
            for (String language : List.of("de", "fr", "es", "ru", "zh", "en")) {
                browser.driver().findElement(By.cssSelector(".langs button[lang=" + language + "], .langs a[lang=" + language + "]")).click();
                browser.await(language, () -> language.equals(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang")));
                assertEquals("tongues", field(browser, "username").getDomProperty("value"), language);
                assertFalse(browser.scrollsSideways(), language);
                browser.shot("sign-up-" + language);
            }
        }
    }

    /** The limit is said where it happened, and what was typed stays, passwords too. */
    @Test
    void anotherPictureThatIsRefusedLosesNothing() {
        try (Browser browser = Browser.of(Visitor.onAPhone()).open(page)) {
            fill(browser, "patient");
            changes.set("frontdoor.limit.form.source", "1/10m");
            WebElement another = browser.driver().findElement(By.cssSelector("button[value=kind-picture]"));
            another.click();
            another.click();
            browser.await("it is said", () -> browser.driver().findElement(By.id("answer-error")).getText().contains("Too many"));
            assertEquals(Surfer.PASSWORD, field(browser, "password").getDomProperty("value"));
        }
    }

    /** Page, style and script together; nothing comes from elsewhere. */
    @Test
    void thePageIsLightAndOurOwn() {
        try (Browser browser = Browser.of(Visitor.atADesk()).open(page)) {
            long weight = browser.number("return performance.getEntriesByType('navigation')[0].decodedBodySize + performance"
                + ".getEntriesByType('resource').filter(r => !r.name.includes('/captcha/')).reduce((sum, r) => sum + r.decodedBodySize, 0)");
            assertTrue(weight > 1000 && weight < 30_000, "bytes: " + weight);
            assertEquals(0, browser.number("return performance.getEntriesByType('resource').filter(r => !r.name.startsWith("
                + "location.origin)).length"));
        }
    }

    private void clean(Browser browser, String what) {
        assertEquals(List.of(), browser.accessibilityProblems(), what);
        assertFalse(browser.scrollsSideways(), what);
    }

    private static void fill(Browser browser, String name) {
        replace(field(browser, "username"), name);
        replace(field(browser, "password"), Surfer.PASSWORD);
        replace(field(browser, "repeat"), Surfer.PASSWORD);
        browser.driver().findElements(By.name("terms")).stream().filter(box -> !box.isSelected()).forEach(WebElement::click);
        browser.driver().findElements(By.name("challenge")).forEach(challenge -> replace(field(browser, "answer"),
            Solver.known().answerOnPage(challenge.getDomProperty("value"), QUESTION)));
    }

    private static void submit(Browser browser) {
        WebElement before = browser.driver().findElement(By.tagName("html"));
        browser.driver().findElement(By.cssSelector("button.main")).click();
        browser.await("the next page", () -> !browser.driver().findElement(By.tagName("html")).equals(before)
            && browser.driver().findElements(By.tagName("footer")).size() == 1);
    }

    private static void replace(WebElement field, String value) {
        field.clear();
        field.sendKeys(value);
    }

    private static WebElement field(Browser browser, String name) {
        return browser.driver().findElement(By.name(name));
    }
}
