package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;

/**
 * What the server answered.
 *
 * @param response as it came
 */
record Reply(HttpResponse<String> response) {

    private static final Pattern ENTITY = Pattern.compile("&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(amp|lt|gt|quot));");

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    List<String> all(String name) {
        return response.headers().allValues(name);
    }

    String html() {
        return response.body();
    }

    /** The page as it is read: without marks, and every character for itself. */
    String text() {
        return plain(html().replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "));
    }

    /** The value of a field of the page's form. */
    String field(String name) {
        Matcher field = Pattern.compile("name=\"" + name + "\"(?: [a-z]+=\"[^\"]*\")*? value=\"([^\"]*)\"").matcher(html());
        assertTrue(field.find(), () -> "no " + name + " in " + html());
        return plain(field.group(1));
    }

    /** The right answer to the page's challenge, which is no question. */
    String answer() {
        return Solver.known().answerOnPage(field("challenge"), "");
    }

    /** This status, and the page has these words. */
    Reply shows(int status, String... words) {
        assertEquals(status, status(), this::toString);
        for (String each : words) {
            assertTrue(text().contains(each), () -> each + " not in " + text());
        }
        return this;
    }

    /** It sends the browser there. */
    Reply leadsTo(String path) {
        assertEquals(303, status(), this::toString);
        assertEquals(path, header("Location"));
        return this;
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + " " + html();
    }

    static String plain(String html) {
        return ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(entity.group(1) != null
            ? Character.toString(Integer.parseInt(entity.group(1), 16))
            : entity.group(2) != null ? Character.toString(Integer.parseInt(entity.group(2)))
            : switch (entity.group(3)) {
                case "amp" -> "&";
                case "lt" -> "<";
                case "gt" -> ">";
                default -> "\"";
            }));
    }
}
