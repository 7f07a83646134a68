package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.jivesoftware.smackx.commands.AdHocCommandManager;
import org.jivesoftware.smackx.commands.RemoteCommand;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Invites are made in one app and used in another. */
class InviteIT {

    private static final String TOKEN = "<register xmlns=\"urn:xmpp:ibr-token:0\"/>";
    private static final String OLD = "<register xmlns=\"urn:xmpp:invite\"/>";
    private static final String REGISTER = "<register xmlns=\"http://jabber.org/features/iq-register\"/>";
    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final Pattern PREAUTH = Pattern.compile("preauth=([A-Za-z0-9_-]{32})");

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);

    /** On Openfire 4, connections of the first second after a start see what the server says. */
    @BeforeEach
    void awaitFeatures() throws InterruptedException {
        boolean there = false;
        for (int i = 0; i < 100 && !there; i++) {
            try (TcpLine line = TcpLine.directTls(server)) {
                there = line.features().contains(TOKEN);
            }
            Thread.sleep(there ? 0 : 100);
        }
    }

    @Test
    void R445_1_featuresAreOnEncryptedStreamsOnly() {
        try (TcpLine starts = TcpLine.startTls(server); TcpLine direct = TcpLine.directTls(server);
                TcpLine clear = TcpLine.clear(server)) {
            for (TcpLine line : new TcpLine[] {starts, direct}) {
                assertTrue(line.features().contains(REGISTER) && line.features().contains(TOKEN)
                    && line.features().contains(OLD), line.features());
            }
            assertFalse(clear.features().contains("ibr-token") || clear.features().contains("urn:xmpp:invite"));
        }
    }

    @Test
    void featuresFollowTheMode() {
        changes.mode("closed");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertFalse(line.features().contains(TOKEN), line.features());
        }
        changes.mode("invite");
        changes.set("frontdoor.invite.code", "false");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.features().contains(REGISTER) && line.features().contains(TOKEN), line.features());
            line.iq(Xml.get("to='localhost'")).isError("not-allowed", "cancel", 405);
            line.iq(preauth(invite())).isEmptyResult();
            assertTrue(line.iq(Xml.get("to='localhost'")).isResult().hasForm());
        }
    }

    @Test
    void R401_2_commandsAreListedToThoseWhoMayRunThem() {
        String list = "<iq type='get' id='d' to='localhost'><query xmlns='http://jabber.org/protocol/disco#items' node='"
            + COMMANDS + "'/></iq>";
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret");
                TcpLine admin = TcpLine.signedIn(server, "admin", "admin")) {
            String members = alice.client().iq(list);
            assertTrue(members.contains("urn:xmpp:invite#invite"), members);
            assertFalse(members.contains("#create-account") || members.contains("#password-reset"), members);
            String all = admin.client().iq(list);
            assertTrue(all.contains("#invite\"") && all.contains("#create-account") && all.contains("#password-reset"), all);
            String info = alice.client().iq("<iq type='get' id='i' to='localhost'><query "
                + "xmlns='http://jabber.org/protocol/disco#info' node='urn:xmpp:invite#invite'/></iq>");
            assertTrue(info.contains("command-node") && info.contains(COMMANDS), info);
            changes.set("frontdoor.invite.members", "nobody");
            assertFalse(alice.client().iq(list.replace("'d'", "'d2'")).contains("urn:xmpp:invite"));
            assertTrue(command(alice, "urn:xmpp:invite#invite", "", "").contains("<forbidden"));
        }
    }

    @Test
    void R401_3_smackGetsAnInvite() throws Exception {
        try (Smack smack = new Smack(server)) {
            smack.connection().login("alice", "alice-secret");
            RemoteCommand command = AdHocCommandManager.getAddHocCommandsManager(smack.connection())
                .getRemoteCommand(smack.connection().getXMPPServiceDomain(), "urn:xmpp:invite#invite");
            command.execute();
            DataForm form = command.getForm();
            assertEquals("urn:xmpp:invite#invitation", form.getFormType());
            assertTrue(form.getField("uri").getFirstValue().startsWith("xmpp:alice@localhost?roster;preauth="));
            assertTrue(form.getField("landing-url").getFirstValue().startsWith("https://"));
            assertTrue(form.getField("expire").getFirstValue().endsWith("Z"));
        }
    }

    @Test
    void aPageThatIsOffIsNotNamed() {
        changes.mode("invite");
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret"); TcpLine guest = TcpLine.startTls(server)) {
            assertTrue(command(alice, "urn:xmpp:invite#invite", "", "").contains("/invite/"));
            assertTrue(guest.iq(Xml.get("to='localhost'")).isResult().element().asXML().contains("/register"));
            changes.set("frontdoor.web.mode", "off");
            String reply = command(alice, "urn:xmpp:invite#invite", "", "");
            assertTrue(reply.contains("preauth=") && !reply.contains("landing-url") && !reply.contains("https://"), reply);
            assertFalse(guest.iq(Xml.get("to='localhost'")).isResult().element().asXML().contains("/register"));
        }
    }

    @Test
    void R445_2_goodAndBadTokensOverTcpBoshAndWebSocket() {
        String token = invite();
        try (TcpLine tcp = TcpLine.startTls(server); BoshLine bosh = BoshLine.encrypted(server)) {
            triesTokens(tcp, token);
            triesTokens(bosh, token);
        }
        assumeTrue(Servers.isOpenfire5());
        try (WebSocketLine web = WebSocketLine.encrypted(server)) {
            triesTokens(web, token);
        }
    }

    @Test
    void R445_7_aNameThatIsKeptStandsInTheForm() {
        String name = Servers.name("kept");
        String token;
        try (TcpLine admin = TcpLine.signedIn(server, "admin", "admin")) {
            Matcher session = Pattern.compile("sessionid=\"([^\"]+)\"")
                .matcher(command(admin, "urn:xmpp:invite#create-account", "", ""));
            assertTrue(session.find());
            String done = command(admin, "urn:xmpp:invite#create-account", " sessionid='" + session.group(1)
                + "' action='complete'", Xml.form(Xml.field("username", name)));
            assertTrue(done.contains("xmpp:" + name + "@localhost?register;preauth="), done);
            token = token(done);
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(preauth(token)).isEmptyResult();
            Stanza form = line.iq(Xml.get("to='localhost'")).isResult();
            assertEquals(name, form.query().elementText("username"));
            assertFalse(form.element().asXML().contains("ocr"));
        }
    }

    @Test
    void R379_4_aMemberWithATokenIsAContactAtOnce() {
        Account inviter = Account.make(server, "inviter");
        Account friend = Account.make(server, "friend");
        try (TcpLine one = inviter.signIn(); TcpLine other = friend.signIn()) {
            String token = token(command(one, "urn:xmpp:invite#invite", "", ""));
            online(one);
            online(other);
            other.client().send("<presence type='subscribe' to='" + inviter.address()
                + "'><preauth xmlns='urn:xmpp:pars:0' token='" + token + "'/></presence>");
            for (RawClient each : new RawClient[] {one.client(), other.client()}) {
                String friendOf = each == one.client() ? friend.address() : inviter.address();
                String push = each.receiveUntil("^<iq[^>]*type=\"set\".*jabber:iq:roster", RawClient.PATIENCE);
                assertTrue(push.contains("subscription=\"both\"") && push.contains(friendOf), push);
                each.receiveUntil("^<presence[^>]*from=\"" + friendOf + "/", RawClient.PATIENCE);
            }
            assertTrue(one.client().receive(piece -> piece.contains("subscribe\"") || piece.contains("preauth"),
                Duration.ofMillis(300)).isEmpty(), "nothing is left to ask");
            assertTrue(roster(one).contains(friend.address()), roster(one));
        }
    }

    @Test
    void R379_4_aFriendOfAnotherServerIsAdmittedAndAskedBack() {
        Account inviter = Account.make(server, "inviter");
        String vera = "vera@" + Component.DOMAIN;
        try (TcpLine one = inviter.signIn(); Component far = new Component()) {
            String token = token(command(one, "urn:xmpp:invite#invite", "", ""));
            online(one);
            String wish = "<presence type='subscribe' from='" + vera + "' to='" + inviter.address()
                + "'><preauth xmlns='urn:xmpp:pars:0' token='" + token + "'/></presence>";
            far.client().send(wish);
            far.client().receiveUntil("^<presence[^>]*type=\"subscribed\"", RawClient.PATIENCE);
            far.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", RawClient.PATIENCE);
            String push = one.client().receiveUntil("^<iq[^>]*type=\"set\".*jabber:iq:roster", RawClient.PATIENCE);
            assertTrue(push.contains("subscription=\"from\"") && push.contains(vera), push);
            far.client().send("<presence type='subscribed' from='" + vera + "' to='" + inviter.address() + "'/>");
            one.client().receiveUntil("^<iq[^>]*type=\"set\".*subscription=\"both\"", RawClient.PATIENCE);
            far.client().send(wish.replace("vera@", "eve@"));
            String second = one.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", RawClient.PATIENCE);
            assertTrue(second.contains("eve@") && !second.contains("preauth"), "R379-7: used up, and stripped: " + second);
        }
    }

    @Test
    void R379_5_aBadTokenGoesTheOrdinaryWayWithoutTheToken() {
        Account asked = Account.make(server, "asked");
        Account stranger = Account.make(server, "stranger");
        try (TcpLine one = asked.signIn(); TcpLine other = stranger.signIn()) {
            online(one);
            other.client().send("<presence type='subscribe' to='" + asked.address()
                + "'><preauth xmlns='urn:xmpp:pars:0' token='" + "x".repeat(32) + "'/></presence>");
            String wish = one.client().receiveUntil("^<presence[^>]*type=\"subscribe\"", RawClient.PATIENCE);
            assertFalse(wish.contains("preauth"), wish);
        }
    }

    private static void triesTokens(Line line, String token) {
        line.promptly(preauth("x".repeat(32))).isError("item-not-found", "cancel", 404);
        line.promptly(preauth(token)).isEmptyResult();
        assertFalse(line.iq(Xml.get("to='localhost'")).isResult().element().asXML().contains("ocr"));
    }

    private static void online(TcpLine line) {
        roster(line);
        line.client().send("<presence/>");
        roster(line);
    }

    private static String roster(TcpLine line) {
        return line.client().iq("<iq type='get' id='" + Xml.id() + "'><query xmlns='jabber:iq:roster'/></iq>");
    }

    /** A token that Alice gives away. */
    private String invite() {
        try (TcpLine alice = TcpLine.signedIn(server, "alice", "alice-secret")) {
            return token(command(alice, "urn:xmpp:invite#invite", " action='execute'", ""));
        }
    }

    private static String token(String reply) {
        Matcher token = PREAUTH.matcher(reply);
        assertTrue(token.find(), reply);
        return token.group(1);
    }

    private static String command(TcpLine line, String node, String attributes, String content) {
        return line.client().iq("<iq type='set' id='" + Xml.id() + "' to='localhost'><command xmlns='" + COMMANDS
            + "' node='" + node + "'" + attributes + ">" + content + "</command></iq>");
    }

    private static String preauth(String token) {
        return "<iq type='set' id='" + Xml.id() + "' to='localhost'><preauth xmlns='urn:xmpp:pars:0' token='" + token
            + "'/></iq>";
    }
}
