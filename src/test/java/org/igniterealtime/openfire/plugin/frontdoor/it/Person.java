package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.net.URI;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Somebody who signs up on the page, in a real browser. */
final class Person implements AutoCloseable {

    private final Browser browser;
    private final String root;
    private final String questions;

    /** A browser for that visitor, with nothing open. */
    Person(TrialServer server, Visitor visitor) {
        this(server, visitor, "");
    }

    /** The same where these questions are asked. */
    Person(TrialServer server, Visitor visitor, String questions) {
        browser = Browser.of(visitor);
        root = Surfer.root(server).toString();
        this.questions = questions;
    }

    Browser browser() {
        return browser;
    }

    /** Opens a page below our context. */
    Person open(String path) {
        browser.open(URI.create(root + "/register" + path));
        return this;
    }

    WebElement field(String id) {
        return browser.driver().findElement(By.id(id));
    }

    /** What stands in a field. */
    String value(String id) {
        return field(id).getDomProperty("value");
    }

    Person type(String id, String text) {
        WebElement field = field(id);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Name and password, twice. */
    Person introduce(String name) {
        return type("username", name).type("password", Surfer.PASSWORD).type("repeat", Surfer.PASSWORD);
    }

    /** Types the right answer. */
    Person solve() {
        return type("answer", answer());
    }

    String answer() {
        return Solver.known().answerOnPage(challenge(), questions);
    }

    String challenge() {
        return browser.driver().findElement(By.name("challenge")).getDomProperty("value");
    }

    /** Asks for a challenge of that kind, or for another one of it. */
    Person want(String kind) {
        String before = challenge();
        press(By.cssSelector("button[value='kind-" + kind + "']"));
        browser.await("another challenge", () -> {
            try {
                return !challenge().equals(before);
            } catch (WebDriverException loading) {
                return false;
            }
        });
        return this;
    }

    Person submit() {
        press(By.cssSelector("button.main"));
        return this;
    }

    /** Waits for the page with those words. */
    Person sees(String words) {
        browser.await(words, () -> {
            try {
                return browser.text().contains(words);
            } catch (WebDriverException loading) {
                return false;
            }
        });
        return this;
    }

    void press(By what) {
        WebElement button = browser.driver().findElement(what);
        ((JavascriptExecutor) browser.driver()).executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
        button.click();
    }

    String focused() {
        return browser.focused().getDomAttribute("id");
    }

    /** What the browser complained of, but for pages that say themselves that they are none. */
    List<String> complaints() {
        return browser.complaints().stream().filter(line -> !line.matches("https://\\S+ - Failed to load resource: the server "
            + "responded with a status of 40[34] .*") || line.contains("/style/") || line.contains("/captcha/")).toList();
    }

    /** Everything that was loaded, but for what came from our server. */
    List<String> strangers() {
        Object loaded = browser.driver().executeScript(
            "return performance.getEntries().filter(e => e.entryType == 'resource' || e.entryType == 'navigation').map(e => e.name)");
        return ((List<?>) loaded).stream().map(String::valueOf).filter(address -> !address.startsWith(root + "/register")).toList();
    }

    @Override
    public void close() {
        browser.close();
    }
}
