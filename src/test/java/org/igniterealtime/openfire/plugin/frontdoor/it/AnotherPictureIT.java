package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;

/** People who ask for one picture after the other. */
class AnotherPictureIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    /** The limit is said where it happened, and what was typed stays, passwords too. */
    @Test
    void anotherPictureThatIsRefusedLosesNothing() {
        try (Person person = new Person(server, Visitor.onAPhone()).open("/").introduce("patient")) {
            changes.set("frontdoor.limit.form.source", "1/10m");
            person.press(By.cssSelector("button[value=kind-picture]"));
            person.press(By.cssSelector("button[value=kind-picture]"));
            person.browser().await("it is said", () -> person.field("answer-error").getText().contains("Too many"));
            assertEquals(Surfer.PASSWORD, person.value("password"));
        }
    }
}
