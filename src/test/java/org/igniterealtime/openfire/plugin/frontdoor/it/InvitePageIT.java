package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.web.QrReader;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of invites in a browser: what they show, and what comes of them. */
class InvitePageIT {

    private static final Pattern PREAUTH = Pattern.compile("preauth=([A-Za-z0-9_-]{32})");
    private static final Pattern LANDING = Pattern.compile("/invite/([A-Za-z0-9_-]{32})<");
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String GOOD = "s3cret words of mine";

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void R379_8_headAndGetHaveTheLinkAndTheCodeSaysTheSame() {
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret")) {
            String reply = command(alice, "urn:xmpp:invite#invite", "", "");
            String token = find(PREAUTH, reply);
            assertEquals(token, find(LANDING, reply));
            Surfer surfer = new Surfer(server);
            HttpResponse<String> head = surfer.head("/invite/" + token);
            HttpResponse<String> page = surfer.get("/invite/" + token);
            String link = "xmpp:alice@localhost?roster;preauth=" + token + ";ibr=y";
            for (HttpResponse<String> each : List.of(head, page)) {
                assertEquals(200, each.statusCode());
                assertEquals("<" + link + "> ; rel=\"alternate\"", each.headers().firstValue("Link").orElse(""));
                assertEquals("no-referrer", each.headers().firstValue("Referrer-Policy").orElse(""));
                assertEquals("no-store", each.headers().firstValue("Cache-Control").orElse(""));
            }
            assertEquals("", head.body());
            assertEquals(link, QrReader.read(page.body()));
        }
    }

    @Test
    void whereAnInviteIsNeededOneAccountComesOfIt() throws Exception {
        changes.set("frontdoor.web.mode", "invite");
        changes.set("frontdoor.web.filltime", "0s");
        String name = Servers.name("guest");
        Account inviter = Account.make(server, "host");
        try (TcpLine line = inviter.signIn()) {
            online(line);
            String path = "/invite/" + find(PREAUTH, command(line, "urn:xmpp:invite#invite", "", "")) + "/register";
            Surfer surfer = new Surfer(server);
            assertTrue(surfer.get("/").body().contains("name=\"invite\""), "it asks for an invite");
            HttpResponse<String> form = surfer.get(path);
            assertTrue(form.body().contains(inviter.address()) && !form.body().contains("name=\"answer\""), form.body());
            HttpResponse<String> done = surfer.follow(surfer.post(path, surfer.filled(form, name, GOOD)));
            assertTrue(done.body().contains(name + "@localhost") && done.body().contains(inviter.address()), done.body());
            String push = line.client().receiveUntil("^<iq[^>]*type=\"set\".*jabber:iq:roster", RawClient.PATIENCE);
            assertTrue(push.contains(name + "@localhost"), push);
            try (Smack smack = new Smack(server)) {
                smack.connection().login(name, GOOD);
                assertTrue(smack.connection().isAuthenticated());
            }
            assertEquals(404, surfer.post(path, surfer.filled(form, Servers.name("guest"), GOOD)).statusCode());
            assertEquals(404, surfer.get(path).statusCode());
        }
    }

    @Test
    void badOnesAreTheSameByteForByte() {
        String used = reset(Account.make(server, "user").address());
        Surfer surfer = new Surfer(server);
        HttpResponse<String> unknown = surfer.get("/invite/" + "x".repeat(32));
        assertEquals(404, unknown.statusCode());
        HttpResponse<String> form = surfer.get("/invite/" + used);
        assertEquals(303, surfer.post("/invite/" + used, surfer.filled(form, "", GOOD)).statusCode());
        for (String bad : new String[] {used, used.substring(1), "-", used + "x", "-".repeat(32)}) {
            HttpResponse<String> other = surfer.get("/invite/" + bad);
            assertEquals(404, other.statusCode());
            assertEquals(unknown.body(), other.body());
            assertEquals(unknown.body(), surfer.get("/invite/" + bad + "/register").body());
        }
        assertFalse(server.log().contains(used), "no token is in the log");
    }

    @Test
    void aPasswordIsSetOnceAndEndsWhatWasSignedIn() throws Exception {
        Account account = Account.make(server, "forgetful");
        String name = account.address().replaceFirst("@.*", "");
        String path = "/invite/" + reset(account.address());
        Surfer surfer = new Surfer(server);
        try (TcpLine signedIn = account.signIn()) {
            HttpResponse<String> done = surfer.follow(surfer.post(path, surfer.filled(surfer.get(path), "", GOOD)));
            assertTrue(done.body().contains("Your new password is set"), done.body());
            assertTrue(signedIn.client().awaitEnd(RawClient.PATIENCE), "it is signed out");
        }
        try (Smack smack = new Smack(server)) {
            smack.connection().login(name, GOOD);
        }
        try (Smack smack = new Smack(server)) {
            assertThrows(SASLErrorException.class, () -> smack.connection().login(name, "the old one"));
        }
    }

    private String reset(String address) {
        try (TcpLine admin = TcpLine.signedIn(server, "admin", "admin")) {
            Matcher session = Pattern.compile("sessionid=\"([^\"]+)\"")
                .matcher(command(admin, "urn:xmpp:invite#password-reset", "", ""));
            assertTrue(session.find());
            return find(LANDING, command(admin, "urn:xmpp:invite#password-reset", " sessionid='" + session.group(1)
                + "' action='complete'", Xml.form(Xml.field("accountjid", address))));
        }
    }

    private static void online(TcpLine line) {
        line.client().iq("<iq type='get' id='" + Xml.id() + "'><query xmlns='jabber:iq:roster'/></iq>");
        line.client().send("<presence/>");
    }

    private static String command(TcpLine line, String node, String attributes, String content) {
        return line.client().iq("<iq type='set' id='" + Xml.id() + "' to='localhost'><command xmlns='" + COMMANDS
            + "' node='" + node + "'" + attributes + ">" + content + "</command></iq>");
    }

    private static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }
}
