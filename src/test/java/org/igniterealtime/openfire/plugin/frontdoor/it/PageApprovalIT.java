package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Applications that were made on the page, and what an administrator makes of them. */
class PageApprovalIT {

    private static HeldPlace place;

    private final Surfer surfer = Surfer.at(place.server);

    @BeforeAll
    static void start() {
        place = new HeldPlace("frontdoor.web.mode=approval", "frontdoor.web.email=optional", "frontdoor.web.reason=optional");
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @BeforeEach
    void empty() {
        place.postbox.empty();
    }

    @Test
    void whoIsApprovedIsWrittenToAndSignsIn() throws Exception {
        String name = apply("email=zoe@example.org", "motive=I'm a friend.");
        place.decide("approve", name, "Done");
        Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
        assertEquals("Your account at localhost is ready", letter.subject());
        assertEquals(List.of("zoe@example.org"), letter.recipients());
        assertTrue(letter.text().contains(name + "@localhost") && letter.html().contains(name + "@localhost"));
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
    }

    @Test
    void whoIsDeclinedIsWrittenToAndGone() throws Exception {
        String name = apply("email=zoe@example.org");
        place.decide("decline", name, "Done");
        Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
        assertEquals("Your application at localhost", letter.subject());
        assertTrue(letter.text().contains("Not this time.") && letter.html().contains("Not this time."));
        place.hasNothingOf(name);
        applyAs(name, "email=zoe@example.org");
    }

    @Test
    void whoGaveNoAddressIsNotWrittenTo() throws Exception {
        String name = apply();
        place.decide("approve", name, "Done");
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        assertEquals(List.of(), place.postbox.received());
    }

    @Test
    void aDecisionStandsAlsoWhileMailIsDown() throws Exception {
        String name = apply("email=zoe@example.org");
        place.postbox.down();
        try {
            place.decide("approve", name, "Done");
        } finally {
            place.postbox.up();
        }
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
    }

    @Test
    void thePageSaysBeforeAndAfterThatSomebodyDecides() throws Exception {
        surfer.get("/").shows(200, "An administrator looks at every application", "Apply for an account");
        Reply done = surfer.signUp(Servers.name("told"), "email=zoe@example.org");
        done.shows(200, "You will get mail at zoe@example.org");
        assertFalse(done.html().contains("href=\"\"") || done.text().contains("I have an app"), done.html());
    }

    private String apply(String... fields) throws Exception {
        return applyAs(Servers.name("applicant"), fields);
    }

    private String applyAs(String name, String... fields) throws Exception {
        surfer.signUp(name, fields).shows(200, "Your application was sent", name + "@localhost", "An administrator decides");
        assertTrue(place.stages(name).contains("WAITING"));
        place.refuses(name);
        return name;
    }
}
