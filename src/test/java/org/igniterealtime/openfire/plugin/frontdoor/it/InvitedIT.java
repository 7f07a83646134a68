package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.RawClient;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that come of invites, at a door that is for people with an invite. */
class InvitedIT {

    private static final int CLIENTS = 100;

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);

    @BeforeEach
    void inviteOnly() {
        changes.mode("invite");
    }

    @Test
    void R401_10_anInvitedAccountAndItsInviterAreContactsAtOnce() {
        Account inviter = inviter();
        String name = Servers.name("friend");
        try (TcpLine one = inviter.signIn(); TcpLine guest = TcpLine.startTls(server)) {
            String token = Ordered.contact(one);
            one.client().send("<presence/>");
            Ordered.roster(one);
            guest.iq(Ordered.preauth(token)).isEmptyResult();
            guest.iq(Xml.get("to='localhost'")).isResult();
            guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
            String push = one.client().receiveUntil("^<iq[^>]*type=\"set\".*jabber:iq:roster", RawClient.PATIENCE);
            assertTrue(push.contains("subscription=\"both\"") && push.contains(name + "@localhost"), push);
            try (TcpLine friend = TcpLine.signedIn(server, name, "first-secret")) {
                String roster = Ordered.roster(friend);
                assertTrue(roster.contains(inviter.address()) && roster.contains("subscription=\"both\""), roster);
            }
            try (TcpLine second = TcpLine.startTls(server)) {
                second.iq(Ordered.preauth(token)).isError("item-not-found", "cancel", 404);
            }
        }
    }

    /** Conversations up to 2.8 sends the token on one stream; apps without it put it into the form. */
    @Test
    void aTokenInTheFormIsAsGoodAsOneBeforeIt() {
        Account inviter = inviter();
        try (TcpLine one = inviter.signIn(); TcpLine guest = TcpLine.startTls(server)) {
            String form = guest.iq(Xml.get("to='localhost'")).isResult().element().asXML();
            assertTrue(form.contains("var=\"invite\"") && !form.contains("<username"), form);
            String name = Servers.name("typed");
            guest.iq(Ordered.typed(name, "x".repeat(32))).isError("item-not-found", "cancel", 404);
            guest.iq(Ordered.typed(name, "no code at all")).isError("item-not-found", "cancel", 404);
            guest.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isError("not-allowed", "cancel", 405);
            guest.iq(Ordered.typed(name, "https://chat.test/register/invite/" + Ordered.contact(one))).isEmptyResult();
            assertTrue(TcpLine.canSignIn(server, name, "first-secret"));
            guest.iq(Ordered.typed(Servers.name("typed"), Ordered.contact(one))).isError("not-acceptable", "modify", 406);
        }
    }

    @Test
    void ofAHundredWithOneTokenOneGetsIn() {
        Account inviter = inviter();
        List<TcpLine> lines = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (TcpLine one = inviter.signIn()) {
            String token = Ordered.contact(one);
            for (int i = 0; i < CLIENTS; i++) {
                lines.add(TcpLine.startTls(server));
                names.add(Servers.name("race"));
                lines.get(i).iq(Ordered.preauth(token)).isEmptyResult();
            }
            List<Stanza> answers = Crowd.atOnce(CLIENTS, i -> () ->
                lines.get(i).iq(Xml.set("to='localhost'", Xml.legacy(names.get(i), "first-secret"))));
            long winners = answers.stream().filter(answer -> answer.attribute("type").orElse("").equals("result")).count();
            assertEquals(1, winners, answers::toString);
            answers.stream().filter(answer -> answer.attribute("type").orElse("").equals("error"))
                .forEach(answer -> answer.isError("item-not-found", "cancel", 404));
            assertEquals(1, names.stream().filter(name -> Ordered.roster(one).contains(name + "@localhost")).count());
        } finally {
            lines.forEach(TcpLine::close);
        }
    }

    @Test
    void aKeptNameIsTakenForOthersAndTheOnlyOneForItsOwner() {
        String name = Servers.name("kept");
        changes.mode("captcha");
        try (TcpLine admin = TcpLine.signedIn(server, "admin", "admin"); TcpLine other = TcpLine.startTls(server);
                TcpLine owner = TcpLine.startTls(server)) {
            String token = Ordered.account(admin, name);
            Form form = other.form();
            other.iq(Xml.set(Xml.registration(form, name, "other-secret"))).isError("conflict", "cancel", 409);
            owner.iq(Ordered.preauth(token)).isEmptyResult();
            owner.iq(Xml.set("to='localhost'", Xml.legacy(name + "x", "first-secret")))
                .isError("not-acceptable", "modify", 406);
            owner.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isEmptyResult();
        }
        assertTrue(TcpLine.canSignIn(server, name, "first-secret"));
    }

    @Test
    void invitesOfAnInviterWhoIsGoneAreVoid() {
        Account inviter = inviter();
        try (TcpLine one = inviter.signIn(); TcpLine early = TcpLine.startTls(server)) {
            String token = Ordered.contact(one);
            early.iq(Ordered.preauth(token)).isEmptyResult();
            one.iq(Xml.set("<remove/>")).isEmptyResult();
            String name = Servers.name("late");
            early.iq(Xml.set("to='localhost'", Xml.legacy(name, "first-secret"))).isError("item-not-found", "cancel", 404);
            assertFalse(TcpLine.canSignIn(server, name, "first-secret"));
        }
    }

    @Test
    void aMemberHasAQuota() {
        Account inviter = inviter();
        changes.set("frontdoor.invite.quota.day", "2");
        try (TcpLine one = inviter.signIn()) {
            Ordered.contact(one);
            Ordered.contact(one);
            assertTrue(Ordered.command(one, "urn:xmpp:invite#invite", "", "").contains("<resource-constraint"));
        }
    }

    private Account inviter() {
        changes.mode("captcha");
        Account inviter = Account.make(server, "inviter");
        changes.mode("invite");
        return inviter;
    }
}
