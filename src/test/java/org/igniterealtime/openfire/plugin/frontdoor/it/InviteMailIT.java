package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invites that are mailed, from the administrator's app over a real mail server to the sign-in. */
class InviteMailIT {

    private static final Pattern LINK = Pattern.compile("https://localhost:\\d+(/register/invite/[A-Za-z0-9_-]{32})");
    private static final String EMAIL = "{http://igniterealtime.org/protocol/frontdoor}email";
    private static final String NOTE = "{http://igniterealtime.org/protocol/frontdoor}note";

    private final InvitePlace place = InvitePlace.shared();
    @RegisterExtension
    final Changes changes = new Changes(place.server);

    @BeforeEach
    void empty() {
        place.postbox.empty();
        changes.set("frontdoor.web.mode", "invite");
    }

    @Test
    void theLinkInTheLetterIsTheAccount() throws Exception {
        String name = Servers.name("mailed");
        try (TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            String reply = order(admin, name);
            assertTrue(reply.contains("<note type=\"info\""), reply);
            Letter letter = place.postbox.await(1, InvitePlace.SOON).get(0);
            assertEquals(List.of(name + "@example.org"), letter.recipients());
            assertTrue(letter.subject().contains("invitation to localhost"), letter.subject());
            String path = path(letter.text());
            assertEquals(path, path(letter.html()));
            for (String part : List.of(letter.text(), letter.html())) {
                assertTrue(part.contains(name + "@localhost"), part);
                assertFalse(part.contains("Mind the"), "the note is for whoever wrote it");
            }
            signsUp(path, name);
            String roster = Ordered.roster(admin);
            assertTrue(roster.contains(name + "@localhost") && roster.contains("subscription=\"both\""), roster);
            assertEquals(404, Surfer.at(place.server).get(path).status());
            assertFalse(place.server.log().contains(path.substring(path.length() - 32)), "the link is not in the log");
        }
        assertEquals(1, place.postbox.received().size());
    }

    @Test
    void whoeverOrdersIsToldThatItWasNotMailedAndHasTheInviteAllTheSame() throws Exception {
        String name = Servers.name("unmailed");
        place.postbox.refuse();
        try (TcpLine admin = TcpLine.signedIn(place.server, "admin", "admin")) {
            String reply = order(admin, name);
            assertTrue(reply.contains("<note type=\"warn\"") && reply.contains("status=\"completed\""), reply);
            signsUp(path(reply), name);
        } finally {
            place.postbox.recover();
        }
        assertEquals(List.of(), place.postbox.received());
    }

    private static String order(TcpLine admin, String name) {
        return Ordered.createAccount(admin, Xml.field("username", name), Xml.field("roster-subscription", "1"),
            Xml.field(EMAIL, name + "@example.org"), Xml.field(NOTE, "Mind the & step"));
    }

    /** Programs look at the link before its reader does. */
    private void signsUp(String path, String name) throws Exception {
        for (String method : List.of("HEAD", "GET", "HEAD", "GET")) {
            assertEquals(200, Surfer.at(place.server).ask(method, path, "").status());
        }
        Surfer reader = Surfer.at(place.server);
        Reply form = reader.get(path + "/register");
        assertEquals(name, form.field("username"));
        Reply done = reader.follow(reader.post(path + "/register", Map.of("do", "sign-up", "token", form.field("token"),
            "username", name, "password", Surfer.PASSWORD, "repeat", Surfer.PASSWORD)));
        done.shows(200, name + "@localhost");
        assertTrue(Smack.signsIn(place.server, name, Surfer.PASSWORD));
    }

    private static String path(String text) {
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }
}
