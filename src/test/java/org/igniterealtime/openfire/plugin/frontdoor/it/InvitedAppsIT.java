package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invites as real apps use them, from the link to the account. */
class InvitedAppsIT {

    private static final Pattern LINK = Pattern.compile("<value>(xmpp:[^<]+)");

    private final TrialServer server = Servers.shared();
    @RegisterExtension
    final Changes changes = new Changes(server);

    @ParameterizedTest
    @EnumSource
    void aFriendsLinkIsAnAccountAndAContact(InvitedApp app) {
        Account inviter = Account.make(server, "inviter");
        changes.mode("invite");
        String name = Servers.name("invited");
        try (TcpLine one = inviter.signIn(); TcpLine line = TcpLine.startTls(server)) {
            app.register(line, link(Ordered.command(one, "urn:xmpp:invite#invite", " action='execute'", "")), name);
            String roster = Ordered.roster(one);
            assertTrue(roster.contains(name + "@localhost") && roster.contains("subscription=\"both\""), roster);
        }
        assertTrue(TcpLine.canSignIn(server, name, InvitedApp.PASSWORD));
    }

    /** Where others have to solve a picture. */
    @ParameterizedTest
    @EnumSource
    void anAdministratorsLinkIsTheAccountOfThatName(InvitedApp app) {
        String name = Servers.name("invited");
        try (TcpLine admin = TcpLine.signedIn(server, "admin", "admin"); TcpLine line = TcpLine.startTls(server)) {
            String link = link(Ordered.createAccount(admin, Xml.field("username", name)));
            assertTrue(link.startsWith("xmpp:" + name + "@localhost?register;"), link);
            app.register(line, link, name);
        }
        assertTrue(TcpLine.canSignIn(server, name, InvitedApp.PASSWORD));
    }

    private static String link(String reply) {
        Matcher link = LINK.matcher(reply);
        assertTrue(link.find(), reply);
        return link.group(1);
    }
}
