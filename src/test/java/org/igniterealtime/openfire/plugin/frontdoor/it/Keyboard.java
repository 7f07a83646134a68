package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/**
 * A person without a mouse.
 *
 * @param driver the browser, with the page open
 */
record Keyboard(ChromeDriver driver) {

    private static final int MOST = 200;
    /** The next Tab starts where the focus was last; this is the top again, also where a page gave the focus away. */
    private static final String TO_THE_TOP = """
        window.getSelection().removeAllRanges();
        document.body.tabIndex = -1; document.body.focus({preventScroll: true}); document.body.blur();
        document.body.removeAttribute('tabindex');
        """;

    /** Presses Tab until it has been everywhere; what had the focus in turn, by {@link #name}. */
    List<String> tabOrder() {
        driver.executeScript(TO_THE_TOP);
        List<String> names = new ArrayList<>();
        List<WebElement> seen = new ArrayList<>();
        while (true) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (focused.getTagName().equals("body") || seen.contains(focused)) {
                return names;
            }
            seen.add(focused);
            names.add(name(focused));
            if (seen.size() > MOST) {
                throw new AssertionError("no end of " + names);
            }
        }
    }

    /** Types into what has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** The id, or else the form field's name, or else the tag and its text, such as {@code a:Deutsch}. */
    private static String name(WebElement element) {
        return Stream.of("id", "name").map(element::getDomAttribute).flatMap(value -> Optional.ofNullable(value).stream())
            .filter(value -> !value.isEmpty()).findFirst().orElseGet(() -> element.getTagName() + ":" + element.getText());
    }
}
