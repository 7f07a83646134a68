package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Texts that would like to be code, from strangers and from settings: Chromium runs none of it, and shows it as it is. */
class InjectionIT {

    private static final String EVIL = "\"'></p></title></textarea><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
        + "<svg onload=document.title='owned'>{{token}}{{{token}}}&lt;b&gt;${1+1}";
    /** For where a hundred characters have to do. */
    private static final String SHORT = "\"'></title><script>document.title='owned'</script><svg onload=document.title='owned'>{{token}}";
    private static final String QUESTION = "Is " + EVIL.replace("=", "") + " a name?";

    private static Person person;
    private static final TrialServer SERVER = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(SERVER);

    @BeforeAll
    static void start() {
        person = new Person(SERVER, Visitor.atADesk(), QUESTION + " = no");
    }

    @AfterAll
    static void stop() {
        person.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web.name", "web.header", "web.footer", "web.terms"})
    void settingsAreTexts(String setting) {
        String evil = setting.equals("web.name") ? SHORT : EVIL;
        changes.set("frontdoor." + setting, evil);
        person.open("/");
        harmless();
        assertTrue(person.browser().driver().findElement(By.tagName("body")).getDomProperty("textContent").contains(evil));
        String name = Servers.name("text");
        person.introduce(name).solve();
        person.browser().driver().findElements(By.id("terms")).forEach(box -> person.press(By.id("terms")));
        person.submit().sees(name + "@localhost");
        harmless();
        for (String page : List.of("/nothing", "/confirm/AAAAAAAAAAAAAAAAAAAAAA")) {
            person.open(page);
            harmless();
        }
        changes.set("frontdoor.web.mode", "closed");
        person.open("/");
        harmless();
    }

    @Test
    void questionsAreTexts() {
        changes.set("frontdoor.challenge.kinds", "question");
        changes.set("frontdoor.challenge.questions", QUESTION + " = no");
        person.open("/");
        harmless();
        assertEquals(QUESTION, person.browser().driver().findElement(By.cssSelector("label[for=answer]")).getDomProperty("textContent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"username", "email", "phone", "motive", "answer"})
    void whatIsTypedIsText(String field) {
        for (String each : List.of("email", "phone", "reason")) {
            changes.set("frontdoor.web." + each, "optional");
        }
        person.open("/").introduce("alice").type("answer", "wrong");
        // No field takes so much, and the e-mail field nothing like it; who sends it by hand does not ask.
        person.browser().driver().executeScript("document.getElementById('signup').noValidate = true;"
            + "const f = document.getElementById(arguments[0]); f.type = f.tagName == 'INPUT' ? 'text' : f.type;"
            + "f.removeAttribute('maxlength'); f.value = arguments[1]", field, EVIL);
        person.submit().browser().await("problems", () -> !person.browser().driver().findElements(By.id("problems")).isEmpty());
        harmless();
        String shown = person.value(field);
        assertTrue(field.equals("answer") ? shown.isEmpty() || EVIL.startsWith(shown) : EVIL.startsWith(shown) && shown.length() > 50, shown);
    }

    @Test
    void whatStandsInTheAddressIsNothing() {
        for (String query : List.of("?lang=\"><script>document.title='owned'</script>", "?again=<script>document.title='owned'</script>",
            "?secure=1#<img src=x onerror=document.title='owned'>", "nothing/<script>document.title='owned'</script>")) {
            person.open("/" + query.replace("<", "%3C").replace(">", "%3E").replace("\"", "%22").replace(" ", "%20"));
            harmless();
        }
    }

    private static void harmless() {
        assertTrue(!person.browser().driver().getTitle().equals("owned"), "a script ran");
        assertEquals(1, person.browser().number("return document.scripts.length"));
        assertEquals(0, person.browser().number("return document.querySelectorAll('[onerror],[onload],img[src=x],svg').length"));
        assertEquals(List.of(), person.complaints(), "the policy had nothing to forbid");
        assertEquals(List.of(), person.strangers());
    }
}
