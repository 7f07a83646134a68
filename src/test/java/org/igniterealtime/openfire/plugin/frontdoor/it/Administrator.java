package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/** Somebody at a server's console, with a browser of their own. */
final class Administrator implements AutoCloseable {

    private final Browser browser;
    private final String root;

    /** An administrator who has signed in. */
    Administrator(TrialServer server, Visitor visitor) {
        this(server, visitor, "admin", "admin");
    }

    /** Anybody who tries to. */
    Administrator(TrialServer server, Visitor visitor, String user, String password) {
        browser = Browser.of(visitor);
        root = "http://localhost:" + server.adminPort() + "/";
        browser.open(URI.create(root + "login.jsp"));
        browser.driver().findElement(By.name("username")).sendKeys(user);
        WebElement field = browser.driver().findElement(By.name("password"));
        field.sendKeys(password);
        String before = browser.text();
        field.submit();
        browser.await("the console", () -> !browser.text().equals(before));
    }

    Browser browser() {
        return browser;
    }

    /** Opens a screen, such as {@code overview}, perhaps with a query behind it. */
    Administrator open(String screen) {
        String[] parts = screen.split("\\?", 2);
        browser.open(URI.create(root + "plugins/frontdoor/frontdoor-" + parts[0] + ".jsp" + (parts.length > 1 ? "?" + parts[1] : "")));
        return this;
    }

    WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return browser.driver().findElements(By.cssSelector(css));
    }

    /** Types into the field of that name. */
    Administrator type(String name, String text) {
        WebElement field = find("[name='" + name + "']");
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Chooses a radio button, a check box or an entry of a list, by its value. */
    Administrator choose(String name, String value) {
        List<WebElement> entries = all("select[name='" + name + "'] option[value='" + value + "']");
        WebElement one = entries.isEmpty() ? find("input[name='" + name + "'][value='" + value + "']") : entries.get(0);
        if (!one.isSelected()) {
            click(one);
        }
        return this;
    }

    /** What stands in the field with that id. */
    String value(String id) {
        return find("#" + id).getDomProperty("value");
    }

    boolean has(String css) {
        return !all(css).isEmpty();
    }

    /** Touches what has that id; no page comes of it. */
    Administrator tap(String id) {
        click(find("#" + id));
        return this;
    }

    /** Sends our form. */
    Administrator submit() {
        return press(".frontdoor form .fd-main");
    }

    /** Presses what is found there, and waits for the page that comes of it. */
    Administrator press(String css) {
        WebElement page = browser.driver().findElement(By.tagName("html"));
        click(find(css));
        browser.await("the next page, and all of it", () -> {
            try {
                return !browser.driver().findElement(By.tagName("html")).equals(page)
                        && "complete".equals(browser.driver().executeScript("return document.readyState"));
            } catch (WebDriverException loading) {
                return false;
            }
        });
        return this;
    }

    /** Waits for the page with those words. */
    Administrator sees(String words) {
        browser.await(words, () -> {
            try {
                return browser.text().contains(words);
            } catch (WebDriverException loading) {
                return false;
            }
        });
        return this;
    }

    /** Nothing of ours is wrong for those who can't see, and nothing sticks out; takes a picture too. */
    Administrator looksGood(String picture) {
        assertEquals(List.of(), browser.accessibilityProblems(".frontdoor"), picture);
        assertFalse(browser.scrollsSideways(), picture);
        browser.shot(picture);
        return this;
    }

    private void click(WebElement what) {
        ((JavascriptExecutor) browser.driver()).executeScript("for (let e = arguments[0]; e; e = e.parentElement) if (e.tagName == 'DETAILS') "
            + "e.open = true; arguments[0].scrollIntoView({block: 'center'})", what);
        what.click();
    }

    @Override
    public void close() {
        browser.close();
    }
}
