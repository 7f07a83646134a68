package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * The accessibility checker axe-core, put into a page by the driver, which no Content-Security-Policy keeps out. It needs
 * JavaScript.
 *
 * @param driver the browser, with the page open
 */
record Axe(ChromeDriver driver) {

    private static final String SOURCE = source();
    private static final String RUN = """
        const done = arguments[arguments.length - 1];
        axe.run(arguments[0] ? arguments[0] : document, {resultTypes: ['violations'], runOnly: {type: 'tag', values: [
            'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}})
          .then(found => done({rules: found.violations.map(rule => ({id: rule.id, impact: rule.impact, help: rule.help,
            nodes: rule.nodes.map(node => node.html)}))}), error => done({error: String(error)}));
        """;

    /** The rules that the page breaks, each with how bad that is and where. */
    List<String> problems() {
        return problems(null);
    }

    /** The same for a part of the page only: for our screens in a frame that is the console's. */
    List<String> problems(String part) {
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        driver.executeScript(SOURCE);
        Map<?, ?> answer = (Map<?, ?>) driver.executeAsyncScript(RUN, part);
        if (answer.get("error") != null) {
            throw new AssertionError("axe-core failed: " + answer.get("error"));
        }
        return ((List<?>) answer.get("rules")).stream().map(rule -> readable((Map<?, ?>) rule)).toList();
    }

    private static String readable(Map<?, ?> rule) {
        return rule.get("id") + " (" + rule.get("impact") + "): " + rule.get("help") + "\n"
            + ((List<?>) rule.get("nodes")).stream().map(html -> "    " + html).collect(Collectors.joining("\n"));
    }

    private static String source() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
