package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.igniterealtime.openfire.plugin.frontdoor.host.Programs;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser, Chromium without a window, driven as a person would. It accepts the trial server's certificate. */
final class Browser implements AutoCloseable {

    private static final int HEIGHT = 800;
    private static final Path SHOTS = Path.of(System.getProperty("frontdoor.target", "target"), "screenshots");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Its only news is that it knows no name for this version's debugging protocol; we use none. Kept, else it forgets. */
    private static final Logger PROTOCOLS = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one for this visitor; skips the test where there is none (see {@link Programs}). */
    static Browser of(Visitor visitor) {
        PROTOCOLS.setLevel(Level.SEVERE);
        Programs programs = Programs.onPath();
        ChromeOptions options = options(visitor);
        options.setBinary(programs.find("chromium", "chromium-browser", "google-chrome").toString());
        ChromeDriverService service = new ChromeDriverService.Builder()
            .usingDriverExecutable(programs.find("chromedriver").toFile()).usingAnyFreePort().build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.suit(visitor);
        return browser;
    }

    private static ChromeOptions options(Visitor visitor) {
        ChromeOptions options = new ChromeOptions();
        // Root has no sandbox, and CI is root; the pages are our own. Nothing else but our server is to be talked to.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
            "--hide-scrollbars", "--window-size=" + Math.max(visitor.width(), 500) + "," + HEIGHT);
        options.setAcceptInsecureCerts(true);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", visitor.languages(),
            "profile.managed_default_content_settings.javascript", visitor.script() ? 1 : 2));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** What is no option of the program: a window can't be as narrow as a phone. */
    private void suit(Visitor visitor) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", visitor.width(), "height", HEIGHT,
            "deviceScaleFactor", 1, "mobile", visitor.isOnAPhone()));
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
            List.of(Map.of("name", "prefers-color-scheme", "value", visitor.dark() ? "dark" : "light"))));
    }

    /** For all that is not here. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page and waits until it has loaded. */
    Browser open(URI address) {
        driver.get(address.toString());
        return this;
    }

    /** Waits until something that a script does has happened. */
    void await(String what, BooleanSupplier happened) {
        new WebDriverWait(driver, PATIENCE).withMessage(what).ignoring(WebDriverException.class).until(page -> happened.getAsBoolean());
    }

    /** The text that can be read on the page. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The elements that the Tab key goes through, from the top; see {@link Keyboard#tabOrder()}. */
    List<String> tabOrder() {
        return new Keyboard(driver).tabOrder();
    }

    /** What axe-core finds wrong with the page as it is now, one entry for each rule; see {@link Axe}. */
    List<String> accessibilityProblems() {
        return new Axe(driver).problems();
    }

    /** The same for a part of it. */
    List<String> accessibilityProblems(String part) {
        return new Axe(driver).problems(part);
    }

    /** Whether the page is wider than the window, so that one has to scroll sideways to read it. */
    boolean scrollsSideways() {
        return number("return document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0;
    }

    /** What the browser complained about since the last call: scripts and styles refused, files not found. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
    }

    /** Writes a picture of the whole page to {@code target/screenshots/<name>.png}. */
    Path shot(String name) {
        Map<String, Object> picture = driver.executeCdpCommand("Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Path file = Files.createDirectories(SHOTS).resolve(name + ".png");
            return Files.write(file, Base64.getDecoder().decode((String) picture.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a script's {@code return}. */
    long number(String script) {
        return ((Number) driver.executeScript(script)).longValue();
    }

    /** The element that has the focus. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
