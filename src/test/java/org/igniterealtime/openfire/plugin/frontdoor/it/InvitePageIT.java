package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrReader;
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
            Surfer surfer = Surfer.at(server);
            Reply head = surfer.ask("HEAD", "/invite/" + token, "");
            Reply page = surfer.get("/invite/" + token);
            String link = "xmpp:alice@localhost?roster;preauth=" + token + ";ibr=y";
            for (Reply each : List.of(head, page)) {
                assertEquals(200, each.status());
                assertEquals("<" + link + "> ; rel=\"alternate\"", each.header("Link"));
                assertEquals("no-referrer", each.header("Referrer-Policy"));
                assertEquals("no-store", each.header("Cache-Control"));
            }
            assertEquals("", head.html());
            assertEquals(link, QrReader.read(page.html()));
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
            Surfer surfer = Surfer.at(server);
            assertTrue(surfer.get("/").html().contains("name=\"invite\""), "it asks for an invite");
            Reply form = surfer.get(path);
            assertTrue(form.html().contains(inviter.address()) && !form.html().contains("name=\"answer\""), form.html());
            Reply done = surfer.follow(surfer.post(path, filled(form, name)));
            assertTrue(done.html().contains(name + "@localhost") && done.html().contains(inviter.address()), done.html());
            String push = line.client().receiveUntil("^<iq[^>]*type=\"set\".*jabber:iq:roster", RawClient.PATIENCE);
            assertTrue(push.contains(name + "@localhost"), push);
            try (Smack smack = new Smack(server)) {
                smack.connection().login(name, GOOD);
                assertTrue(smack.connection().isAuthenticated());
            }
            assertEquals(404, surfer.post(path, filled(form, Servers.name("guest"))).status());
            assertEquals(404, surfer.get(path).status());
        }
    }

    @Test
    void badOnesAreTheSameByteForByte() {
        String used = reset(Account.make(server, "user").address());
        Surfer surfer = Surfer.at(server);
        Reply unknown = surfer.get("/invite/" + "x".repeat(32));
        assertEquals(404, unknown.status());
        Reply form = surfer.get("/invite/" + used);
        assertEquals(303, surfer.post("/invite/" + used, filled(form, "")).status());
        for (String bad : new String[] {used, used.substring(1), "-", used + "x", "-".repeat(32)}) {
            Reply other = surfer.get("/invite/" + bad);
            assertEquals(404, other.status());
            assertEquals(unknown.html(), other.html());
            assertEquals(unknown.html(), surfer.get("/invite/" + bad + "/register").html());
        }
        assertFalse(server.log().contains(used), "no token is in the log");
    }

    @Test
    void aPasswordIsSetOnceAndEndsWhatWasSignedIn() throws Exception {
        Account account = Account.make(server, "forgetful");
        String name = account.address().replaceFirst("@.*", "");
        String path = "/invite/" + reset(account.address());
        Surfer surfer = Surfer.at(server);
        try (TcpLine signedIn = account.signIn()) {
            Reply done = surfer.follow(surfer.post(path, filled(surfer.get(path), "")));
            assertTrue(done.html().contains("Your new password is set"), done.html());
            assertTrue(signedIn.client().awaitEnd(RawClient.PATIENCE), "it is signed out");
        }
        try (Smack smack = new Smack(server)) {
            smack.connection().login(name, GOOD);
        }
        try (Smack smack = new Smack(server)) {
            assertThrows(SASLErrorException.class, () -> smack.connection().login(name, account.password()));
        }
    }

    /** A form without a challenge, filled in. */
    private static Map<String, String> filled(Reply form, String name) {
        return Map.of("do", "sign-up", "token", form.field("token"), "username", name, "password", GOOD, "repeat", GOOD);
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
