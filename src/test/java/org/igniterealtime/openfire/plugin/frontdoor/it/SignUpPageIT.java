package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** People who sign up in Chromium: on a phone and at a desk, with script and without, with a mouse and without. */
class SignUpPageIT {

    private static final String QUESTIONS = "Which colour has snow? = white\nHow many legs has a cat? = four, 4";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static Stream<Visitor> everybody() {
        return Stream.of(Visitor.atADesk(), Visitor.atADesk().withoutScript(), Visitor.onAPhone(), Visitor.onAPhone().withoutScript());
    }

    static Stream<Visitor> bothWays() {
        return Stream.of(Visitor.atADesk(), Visitor.onAPhone().withoutScript());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void anAccountThatWasMadeHereSignsIn(Visitor visitor) throws Exception {
        String name = Servers.name("person");
        try (Person person = new Person(server, visitor)) {
            person.open("/").introduce(name).solve().submit().sees("Your account is ready").sees(name + "@localhost");
            assertEquals("xmpp:" + name + "@localhost",
                person.browser().driver().findElement(By.cssSelector("a.button")).getDomAttribute("href"));
            assertEquals(List.of(), person.complaints());
            assertEquals(List.of(), person.strangers());
            person.browser().driver().navigate().refresh();
            person.sees(name + "@localhost");
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aMistakeCostsNothingButThePasswords(Visitor visitor) throws Exception {
        changes.set("frontdoor.web.email", "optional");
        changes.set("frontdoor.web.phone", "optional");
        changes.set("frontdoor.web.reason", "optional");
        changes.set("frontdoor.web.terms", "Be kind.");
        String name = Servers.name("mistake");
        try (Person person = new Person(server, visitor)) {
            person.open("/").introduce("alice").type("email", "zoe@example.org").type("phone", "+49 30 1234567")
                .type("motive", "A friend\nsent <me> & \"you\".").solve();
            person.press(By.id("terms"));
            String challenge = person.challenge();
            String answer = person.value("answer");
            person.submit().sees("This user name is already taken.");
            assertEquals("problems", person.focused(), "the summary has the focus");
            assertEquals(List.of("alice", "zoe@example.org", "+49 30 1234567", "A friend\nsent <me> & \"you\".", answer, "", ""),
                Stream.of("username", "email", "phone", "motive", "answer", "password", "repeat").map(person::value).toList());
            assertEquals(challenge, person.challenge(), "it need not be solved twice");
            assertTrue(person.field("terms").isSelected());
            assertEquals("true", person.field("username").getDomAttribute("aria-invalid"));
            assertTrue(person.browser().driver().getTitle().startsWith("Not yet"), "and it is said first");
            person.press(By.linkText("This user name is already taken."));
            assertEquals("username", person.focused(), "its links lead to the fields");
            person.introduce(name).submit().sees("Your account is ready");
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void everyKindOfChallengeCanBeChosenAndTheFormStays(Visitor visitor) throws Exception {
        changes.set("frontdoor.challenge.questions", QUESTIONS);
        for (String kind : List.of("picture", "sound", "question")) {
            String name = Servers.name(kind);
            try (Person person = new Person(server, visitor, QUESTIONS)) {
                person.open("/").introduce(name).want(kind);
                assertEquals(name, person.value("username"));
                assertEquals(visitor.script() ? Surfer.PASSWORD : "", person.value("password"));
                assertEquals("answer", person.focused());
                assertEquals(kind.equals("picture") ? 1 : 0, person.browser().driver().findElements(By.cssSelector("#puzzle img")).size());
                assertEquals(kind.equals("sound") ? 1 : 0, person.browser().driver().findElements(By.tagName("audio")).size());
                String before = person.challenge();
                person.want(kind);
                assertNotEquals(before, person.challenge());
                person.introduce(name).solve().submit().sees("Your account is ready");
                assertEquals(List.of(), person.complaints());
            }
            assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
        }
    }

    @ParameterizedTest
    @MethodSource("bothWays")
    void everyLanguageCanBeChosenAndTheFormStays(Visitor visitor) {
        String name = Servers.name("tongue");
        try (Person person = new Person(server, visitor.reading("fr"))) {
            person.open("/");
            assertEquals("fr", person.browser().driver().findElement(By.tagName("html")).getDomAttribute("lang"));
            person.type("username", name);
            for (String language : List.of("de", "en", "es", "ru", "zh", "fr", "en")) {
                person.press(By.cssSelector("button[value='lang-" + language + "']"));
                person.browser().await(language, () -> person.browser().driver()
                    .findElements(By.cssSelector("html[lang='" + language + "'] nav [aria-current][lang='" + language + "']")).size() == 1);
                assertEquals(name, person.value("username"), language);
                assertFalse(person.browser().text().contains("frontdoor."), "no text is missing");
            }
            person.introduce(name).solve().submit().sees("Your account is ready");
        }
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        changes.set("frontdoor.web.terms", "Be kind.");
        String name = Servers.name("keys");
        try (Person person = new Person(server, Visitor.atADesk().withoutScript())) {
            person.open("/");
            assertEquals(List.of("username", "password", "repeat", "answer", "kind-picture", "kind-sound", "div:Be kind.", "terms", "sign-up",
                "a:I have an invite", "lang-de", "lang-fr", "lang-es", "lang-ru", "lang-zh"), order(person));
            Keyboard keys = new Keyboard(person.browser().driver());
            person.open("/");
            keys.press(Keys.TAB, name, Keys.TAB, Surfer.PASSWORD, Keys.TAB, Surfer.PASSWORD, Keys.TAB, person.answer());
            keys.press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB, Keys.SPACE);
            keys.press(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB));
            assertTrue(person.field("terms").isSelected());
            person.field("answer").sendKeys(Keys.ENTER);
            person.sees("Your account is ready");
        }
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD), "Enter signs up, and asks for no other picture");
    }

    /** Ids, or else the values of buttons. */
    private static List<String> order(Person person) {
        person.browser().driver().executeScript("document.querySelectorAll('button:not(.away)').forEach(b => b.id = b.value)");
        return person.browser().tabOrder();
    }
}
