package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;

/**
 * Every page as everybody sees it, with all that it can have on it: nothing that axe-core finds, nothing to scroll
 * sideways, nothing that our own policy forbids, nothing from elsewhere, and little to load. Pictures go to
 * {@code target/screenshots}.
 */
class PageLooksIT {

    private static final Pattern LINK = Pattern.compile("/register(/confirm/[A-Za-z0-9_-]{22,})");
    private static final Pattern LOADED = Pattern.compile("(?:<link[^>]* href|<script[^>]* src|<img[^>]* src)=\"([^\"]+)\"");
    private static final String LOGO = "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxNjAiIGhlaWdodD0i"
        + "NTYiPjxyZWN0IHdpZHRoPSIxNjAiIGhlaWdodD0iNTYiIHJ4PSIxMiIgZmlsbD0iIzFjNWJiOCIvPjwvc3ZnPg==";
    private static final int LIGHT = 30 * 1024;

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static Stream<Visitor> everybody() {
        return Stream.of(Visitor.atADesk(), Visitor.atADesk().inTheDark(), Visitor.onAPhone().reading("de"), Visitor.onAPhone().inTheDark().reading("ru"),
            new Visitor(320, true, "fr", false));
    }

    @BeforeEach
    void everything() {
        Map.of("web.email", "required", "web.phone", "optional", "web.reason", "optional", "password.min", "8",
            "web.terms", "Be kind.\nhttps://example.org/a-long-address-without-a-blank-in-it-that-does-not-fit-on-a-phone",
            "web.name", "The Chat of Donaudampfschifffahrtsgesellschaftskapitäne", "web.header", "Welcome.\nTake a seat.",
            "web.footer", "Imprint: https://example.org/imprint", "web.logo", LOGO).forEach((name, value) -> changes.set("frontdoor." + name, value));
        changes.set("frontdoor.challenge.questions", "Which colour has snow? = white");
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void nothingIsWrongWithAnyPage(Visitor visitor) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        try (Postbox postbox = new Postbox(); Person person = new Person(server, visitor, "Which colour has snow? = white")) {
            changes.set("mail.smtp.host", "127.0.0.1");
            changes.set("mail.smtp.port", String.valueOf(postbox.port()));
            changes.set("frontdoor.web.address", Surfer.root(server) + "/register");
            look("form", person.open("/"), visitor, wrong);
            person.want("sound");
            look("sound", person, visitor, wrong);
            person.want("question");
            look("question", person, visitor, wrong);
            wrongThenRight(person, visitor, wrong, Servers.name("looks"));
            changes.set("frontdoor.web.email.confirm", "true");
            confirm(person, visitor, wrong, postbox, Servers.name("looks"));
            changes.set("frontdoor.web.mode", "closed");
            look("closed", person.open("/"), visitor, wrong);
            look("missing", person.open("/nothing"), visitor, wrong);
        }
        assertEquals(Map.of(), wrong);
    }

    private void wrongThenRight(Person person, Visitor visitor, Map<String, List<String>> wrong, String name) {
        person.open("/").introduce("alice").type("email", "a@example.org").solve();
        person.press(By.id("terms"));
        person.submit().browser().await("problems", () -> !person.browser().driver().findElements(By.id("problems")).isEmpty());
        look("problems", person, visitor, wrong);
        person.introduce(name).submit().sees(name + "@localhost");
        look("done", person, visitor, wrong);
    }

    private void confirm(Person person, Visitor visitor, Map<String, List<String>> wrong, Postbox postbox, String name) {
        person.open("/").introduce(name).type("email", name + "@example.org").solve();
        person.press(By.id("terms"));
        person.submit().sees(name + "@localhost");
        look("wait", person, visitor, wrong);
        Matcher link = LINK.matcher(postbox.await(1, HeldPlace.SOON).get(0).text());
        assertTrue(link.find());
        look("confirm", person.open(link.group(1)), visitor, wrong);
        person.submit().sees(name + "@localhost");
        look("gone", person.open(link.group(1)), visitor, wrong);
    }

    /** Looks at the page that is open now; what is found goes among what is wrong. */
    static void look(String page, Person person, Visitor visitor, Map<String, List<String>> wrong) {
        List<String> found = Stream.of(person.complaints(), person.strangers(), person.browser().accessibilityProblems(),
            person.browser().scrollsSideways() ? List.of("scrolls sideways") : List.<String>of()).flatMap(List::stream).toList();
        if (!found.isEmpty()) {
            wrong.put(page, found);
        }
        person.browser().shot("page-" + page + "-" + visitor.width() + (visitor.dark() ? "-dark" : ""));
    }

    @Test
    void aPageIsLightAndNeedsOneMoreRoundTrip() {
        Surfer surfer = Surfer.at(server);
        Reply page = surfer.get("/").shows(200);
        TreeSet<String> needed = new TreeSet<>();
        Matcher loaded = LOADED.matcher(page.html());
        while (loaded.find()) {
            needed.add(loaded.group(1));
        }
        assertEquals(5, needed.size(), () -> "style, script, icon, logo, picture: " + needed);
        int weight = bytes(page.html());
        for (String file : needed) {
            Reply part = surfer.get(file).shows(200);
            assertFalse(file.endsWith(".css") && part.html().matches("(?s).*(@import|url\\().*"), "the style asks for more");
            weight += file.contains("/captcha/") ? 0 : bytes(part.html());
            assertTrue(file.contains("/captcha/") || part.header("Cache-Control").startsWith("public, max-age="), part::toString);
        }
        assertTrue(weight < LIGHT, weight + " bytes");
        System.out.println("the sign-up page with all its parts but the picture: " + weight + " bytes");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
