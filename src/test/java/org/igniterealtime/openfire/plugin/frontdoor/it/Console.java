package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.net.URI;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** Somebody at the admin console, with a browser. */
final class Console implements AutoCloseable {

    private final TrialServer server;
    private final Browser browser;

    /** Signs in as the administrator. */
    Console(TrialServer server, Visitor visitor) {
        this.server = server;
        this.browser = Browser.of(visitor);
        open("login.jsp");
        type("username", "admin");
        type("password", "admin");
        submit("input[type=submit], button[type=submit]");
    }

    Browser browser() {
        return browser;
    }

    /** A page of the console. */
    Console open(String path) {
        browser.open(URI.create("http://127.0.0.1:" + server.adminPort() + "/" + path));
        return this;
    }

    /** A screen of ours, by its name. */
    Console screen(String name) {
        return open("plugins/frontdoor/frontdoor-" + name + ".jsp");
    }

    /** Fills in a field, by its name. */
    Console type(String field, String text) {
        WebElement found = browser.driver().findElement(By.name(field));
        found.clear();
        found.sendKeys(text);
        return this;
    }

    /** Presses what has that id. */
    Console press(String id) {
        browser.driver().findElement(By.id(id)).click();
        return this;
    }

    /** Sends our form. */
    Console submit() {
        return submit(".frontdoor form .fd-main");
    }

    /** Presses a button and waits for the next page. */
    Console submit(String selector) {
        WebElement page = browser.driver().findElement(By.tagName("html"));
        browser.driver().findElement(By.cssSelector(selector)).click();
        browser.await("the next page", () -> isGone(page));
        browser.await("all of it", () -> browser.driver().executeScript("return document.readyState").equals("complete"));
        return this;
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    /** What stands in a field. */
    String value(String id) {
        return browser.driver().findElement(By.id(id)).getDomProperty("value");
    }

    boolean has(String selector) {
        return !browser.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
