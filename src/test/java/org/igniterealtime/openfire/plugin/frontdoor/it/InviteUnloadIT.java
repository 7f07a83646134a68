package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nothing of invites is left when the plugin is gone: the server says what it said before it came. */
class InviteUnloadIT {

    private static final String DISCO = "http://jabber.org/protocol/disco#";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final String INVITE = "urn:xmpp:invite#invite";
    private static final Path JAR = Path.of("target", "frontdoor.jar");
    private static final int PATIENCE = 100;

    private static TrialServer server;

    @BeforeAll
    static void start() {
        server = Servers.builder().withoutPlugin().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void allIsAsBeforeAndItCanComeAgain() throws Exception {
        Map<String, List<String>> before = all();
        server.installPlugin(JAR);
        server.setProperty("frontdoor.inband.mode", "invite");
        works();
        server.uninstallPlugin("frontdoor");
        assertEquals(before, all());
        tokensAreDeliveredLikeAnythingElse();

        server.installPlugin(JAR);
        works();
        server.reloadPlugin("frontdoor");
        works();
        server.uninstallPlugin("frontdoor");
        assertEquals(before, all());
    }

    /** Without us the server knows nothing of tokens, and hands them on. */
    private static void tokensAreDeliveredLikeAnythingElse() {
        String token = "x".repeat(32);
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret");
                TcpLine bob = TcpLine.signedIn(server, "bob", "bob-secret")) {
            Ordered.roster(bob);
            bob.client().send("<presence/>");
            Ordered.roster(bob);
            alice.client().send("<presence type='subscribe' to='bob@localhost'><preauth xmlns='urn:xmpp:pars:0' token='" + token
                + "'/></presence>");
            String wish = bob.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", RawClient.PATIENCE);
            assertTrue(wish.contains(token), wish);
        }
    }

    private static void works() throws InterruptedException {
        awaitFeatures();
        String name = Servers.name("unload");
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret"); TcpLine guest = TcpLine.startTls(server)) {
            assertTrue(guest.features().contains("urn:xmpp:invite"), guest.features());
            assertTrue(ask(alice, "items", COMMANDS).contains(INVITE));
            assertTrue(ask(alice, "info", INVITE).contains("command-node"));
            guest.iq(Ordered.preauth(Ordered.contact(alice))).isEmptyResult();
            guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
            assertTrue(Ordered.roster(alice).contains(name + "@localhost"));
        }
    }

    /** On Openfire 4, connections of the first second see what the server says. */
    private static void awaitFeatures() throws InterruptedException {
        boolean there = false;
        for (int i = 0; i < PATIENCE && !there; i++) {
            try (TcpLine line = TcpLine.startTls(server)) {
                there = line.features().contains("urn:xmpp:ibr-token:0");
            }
            Thread.sleep(there ? 0 : 100);
        }
    }

    /** All that the server says where invites have a part. */
    private static Map<String, List<String>> all() {
        Map<String, List<String>> said = new TreeMap<>();
        try (TcpLine clear = TcpLine.clear(server); TcpLine starts = TcpLine.startTls(server);
                TcpLine direct = TcpLine.directTls(server); TcpLine admin = TcpLine.signedIn(server, "admin", "admin")) {
            said.put("features", pieces(clear.features() + starts.features() + direct.features()));
            said.put("form", pieces(starts.raw(Xml.get("to='localhost'")).element().asXML()));
            said.put("token", pieces(direct.raw(Ordered.preauth("x".repeat(32))).element().asXML()));
            said.put("disco", pieces(ask(admin, "info", "") + ask(admin, "items", "")));
            said.put("commands", pieces(ask(admin, "items", COMMANDS)));
            said.put("command", pieces(ask(admin, "info", INVITE)));
            said.put("execution", pieces(Ordered.command(admin, INVITE, "", "")));
        }
        assertFalse(said.toString().contains("ibr-token") || said.get("commands").toString().contains(INVITE), said::toString);
        return said;
    }

    private static String ask(TcpLine line, String what, String node) {
        return line.client().iq("<iq type='get' id='" + Xml.id() + "' to='localhost'><query xmlns='" + DISCO + what + "'"
            + (node.isEmpty() ? "" : " node='" + node + "'") + "/></iq>");
    }

    /** The parts, in an order that does not change, without what is different each time. */
    private static List<String> pieces(String xml) {
        return Stream.of(xml.replaceAll(" (id|to)=\"[^\"]*\"", "").split("(?=<)")).sorted().toList();
    }
}
