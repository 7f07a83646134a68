package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;

/** Invites to many people, by mail. */
class ManyInvitesByMailIT {

    private static final String CREATE = "urn:xmpp:invite#create-account";
    private static final String OWN = "{http://igniterealtime.org/protocol/frontdoor}";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Pattern LINK = Pattern.compile("/invite/([A-Za-z0-9_-]{32})");

    @Test
    void everyAddressGetsAnInviteOfItsOwnByMail() throws Exception {
        try (Postbox postbox = new Postbox();
                TrialServer server = postbox.serving(Servers.builder()).set("frontdoor.inband.mode", "invite").start();
                TcpLine admin = TcpLine.signedIn(server, "admin", "admin")) {
            Matcher session = Pattern.compile("sessionid=\"([^\"]+)\"").matcher(Ordered.command(admin, CREATE, "", ""));
            assertTrue(session.find());
            String submit = " sessionid='" + session.group(1) + "' action='complete'";
            String begun = Ordered.command(admin, CREATE, submit, Xml.form("<field var='" + OWN + "email'>"
                + "<value>nora@mail.test</value><value>nobody</value><value>ben@mail.test</value></field>"));
            String reply = over(admin, submit, begun);
            assertTrue(reply.contains("2 of 3 invites were mailed.") && reply.contains("<reported>"), reply);
            List<Letter> letters = postbox.await(2, SOON);
            Set<String> names = new TreeSet<>();
            for (Letter letter : letters) {
                Matcher link = LINK.matcher(letter.text());
                assertTrue(link.find(), letter.text());
                String name = Servers.name("mailed");
                try (TcpLine guest = TcpLine.startTls(server)) {
                    guest.iq(Ordered.preauth(link.group(1))).isEmptyResult();
                    guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
                }
                assertTrue(TcpLine.canSignIn(server, name, "first-secret"));
                names.addAll(letter.recipients());
            }
            assertEquals(Set.of("ben@mail.test", "nora@mail.test"), names);
        }
    }

    /** Looks again, as clients do, until the letters are sent. */
    private static String over(TcpLine admin, String submit, String begun) throws InterruptedException {
        String reply = begun;
        for (int i = 0; i < 400 && reply.contains("status=\"executing\""); i++) {
            assertTrue(reply.contains("of 3 invites were mailed."), reply);
            Thread.sleep(50);
            reply = Ordered.command(admin, CREATE, submit, Xml.form(Xml.field(OWN + "mailing", "1")));
        }
        return reply;
    }
}
