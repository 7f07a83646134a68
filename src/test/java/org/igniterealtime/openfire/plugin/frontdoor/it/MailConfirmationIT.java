package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that wait for their mail, from the form over a real mail server to the sign-in. */
class MailConfirmationIT {

    private static final Pattern LINK = Pattern.compile("https://localhost:\\d+(/register/confirm/[A-Za-z0-9_-]{22,})");
    private static final String GONE = "This link no longer works";

    private static HeldPlace place;

    @RegisterExtension
    final Changes changes = new Changes(place.server);
    private final Surfer surfer = Surfer.at(place.server);

    @BeforeAll
    static void start() {
        place = new HeldPlace("frontdoor.web.email=required", "frontdoor.web.email.confirm=true");
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
    void theButtonLetsInOnceAndLookingNever() throws Exception {
        String name = Servers.name("mail");
        String link = apply(surfer, name);
        Surfer reader = Surfer.at(place.server);
        Reply page = reader.get(link).shows(200, "Is this your account?", name + "@localhost");
        for (String method : List.of("HEAD", "GET", "HEAD", "GET")) {
            assertEquals(200, Surfer.at(place.server).ask(method, link, "").status());
        }
        assertEquals(List.of("UNCONFIRMED"), place.stages(name));
        place.refuses(name);
        reader.follow(press(reader, page, link).leadsTo("/register/done")).shows(200, "Your account is ready", name + "@localhost");
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        press(reader, page, link).shows(404, GONE);
        Surfer.at(place.server).get(link).shows(404, GONE);
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        assertTrue(!place.server.log().contains(link.replaceAll(".*/", "")), "the link is not in the log");
    }

    @Test
    void theLetterIsForEverybodyToRead() {
        String name = Servers.name("letter");
        surfer.saying("Accept-Language", "de-AT,en;q=0.5").signUp(name, "email=zoe@example.org").shows(200, "zoe@example.org");
        Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
        assertEquals(List.of("zoe@example.org"), letter.recipients());
        assertTrue(letter.subject().startsWith("Bitte bestätigen"), letter.subject());
        for (String part : List.of(letter.text(), letter.html())) {
            assertTrue(part.contains(name + "@localhost") && LINK.matcher(part).find(), part);
        }
        assertTrue(letter.html().contains("lang=\"de\""), letter.html());
        assertEquals(List.of("auto-generated"), letter.header("Auto-Submitted"));
    }

    @Test
    void aButtonPressedElsewhereIsNotTheButton() throws Exception {
        String name = Servers.name("elsewhere");
        String link = apply(surfer, name);
        surfer.get(link);
        surfer.post(link, Map.of("do", "confirm")).leadsTo(link + "?again=1");
        Reply foreign = Surfer.at(place.server).get(link);
        surfer.post(link, Map.of("do", "confirm", "token", foreign.field("token"))).leadsTo(link + "?again=1");
        place.refuses(name);
        assertEquals(List.of("UNCONFIRMED"), place.stages(name));
    }

    @Test
    void ofManyPressesAtOnceOneConfirms() throws Exception {
        String name = Servers.name("presses");
        String link = apply(surfer, name);
        List<Surfer> readers = List.of(Surfer.at(place.server), Surfer.at(place.server), Surfer.at(place.server));
        List<Reply> pages = readers.stream().map(reader -> reader.get(link)).toList();
        List<Integer> answers = Crowd.atOnce(3, i -> () -> press(readers.get(i), pages.get(i), link).status());
        assertEquals(List.of(303, 404, 404), answers.stream().sorted().toList());
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
    }

    @Test
    void whileMailIsDownNothingIsHalfMade() throws Exception {
        String name = Servers.name("down");
        Reply form = surfer.get("/");
        place.postbox.down();
        try {
            fails(surfer.follow(surfer.send(form, name, "email=a@example.org")), name, form);
        } finally {
            place.postbox.up();
        }
        place.postbox.refuse();
        try {
            fails(surfer.follow(surfer.send(form, name, "email=a@example.org")), name, form);
        } finally {
            place.postbox.recover();
        }
        surfer.follow(surfer.send(form, name, "email=a@example.org").leadsTo("/register/done")).shows(200, "check your mail");
        place.postbox.await(1, HeldPlace.SOON);
        assertEquals(List.of("UNCONFIRMED"), place.stages(name));
    }

    private static void fails(Reply page, String name, Reply form) throws Exception {
        page.shows(200, "could not be sent, so no account was made");
        assertEquals("a@example.org", page.field("email"));
        assertEquals(form.field("challenge"), page.field("challenge"), "it need not be solved again");
        assertEquals(form.answer(), page.field("answer"));
        place.hasNothingOf(name);
        assertEquals(List.of(), place.postbox.received());
    }

    @Test
    void whoDoesNotConfirmInTimeIsRemoved() throws Exception {
        String name = Servers.name("late");
        String link = apply(surfer, name);
        Reply page = surfer.get(link).shows(200);
        Surfer other = Surfer.at(place.server);
        other.signUp(name, "email=b@example.org").shows(200, "already taken");
        place.run("UPDATE ofFrontDoorApplication SET dueTime = 1000 WHERE username = '" + name + "'");
        surfer.get(link).shows(404, GONE);
        press(surfer, page, link).shows(404, GONE);
        place.refuses(name);
        place.tidy();
        place.hasNothingOf(name);
        assertEquals(List.of("EXPIRED"), place.stages(name));
        other.signUp(name, "email=b@example.org").shows(200, "check your mail");
    }

    @Test
    void withApprovalBothAreNeeded() throws Exception {
        changes.set("frontdoor.web.mode", "approval");
        String name = Servers.name("both");
        String link = apply(surfer, name);
        surfer.follow(press(surfer, surfer.get(link), link).leadsTo("/register/done")).shows(200, "An administrator decides");
        assertEquals(List.of("WAITING"), place.stages(name));
        place.refuses(name);
        place.decide("approve", name, "Done");
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
        assertEquals("Your account at localhost is ready", place.postbox.await(2, HeldPlace.SOON).get(1).subject());
    }

    private static Reply press(Surfer reader, Reply page, String link) {
        return reader.post(link, Map.of("token", page.field("token"), "do", "confirm"));
    }

    /** Signs up; returns the path of the link that was mailed. */
    private static String apply(Surfer surfer, String name) throws Exception {
        surfer.signUp(name, "email=" + name + "@example.org").shows(200, "check your mail", name + "@localhost");
        Letter letter = place.postbox.await(1, HeldPlace.SOON).get(0);
        Matcher link = LINK.matcher(letter.text());
        assertTrue(link.find(), letter.text());
        assertTrue(letter.html().contains(link.group()));
        place.refuses(name);
        return link.group(1);
    }
}
