package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invites as apps order them, and what apps send with them. */
final class Ordered {

    private static final String COMMANDS = "http://jabber.org/protocol/commands";
    private static final Pattern PREAUTH = Pattern.compile("preauth=([A-Za-z0-9_-]{32})");
    private static final Pattern LANDING = Pattern.compile("/invite/([A-Za-z0-9_-]{32})<");
    private static final Pattern SESSION = Pattern.compile("sessionid=\"([^\"]+)\"");

    private Ordered() {
    }

    /** A token of a member's for a friend. */
    static String contact(TcpLine member) {
        return token(command(member, "urn:xmpp:invite#invite", "", ""));
    }

    /** A token of an administrator's for an account of that name. */
    static String account(TcpLine admin, String name) {
        return token(createAccount(admin, Xml.field("username", name)));
    }

    /** What an administrator is told who orders an account, having said that. */
    static String createAccount(TcpLine admin, String... fields) {
        return submitted(admin, "urn:xmpp:invite#create-account", fields);
    }

    /** The token with which the password of that account can be set. */
    static String reset(TcpLine admin, String address) {
        Matcher page = LANDING.matcher(submitted(admin, "urn:xmpp:invite#password-reset", Xml.field("accountjid", address)));
        assertTrue(page.find());
        return page.group(1);
    }

    private static String submitted(TcpLine admin, String node, String... fields) {
        Matcher session = SESSION.matcher(command(admin, node, "", ""));
        assertTrue(session.find());
        return command(admin, node, " sessionid='" + session.group(1) + "' action='complete'", Xml.form(fields));
    }

    static String token(String reply) {
        Matcher token = PREAUTH.matcher(reply);
        assertTrue(token.find(), reply);
        return token.group(1);
    }

    static String command(TcpLine line, String node, String attributes, String content) {
        return line.client().iq("<iq type='set' id='" + Xml.id() + "' to='localhost'><command xmlns='" + COMMANDS
            + "' node='" + node + "'" + attributes + ">" + content + "</command></iq>");
    }

    static String preauth(String token) {
        return "<iq type='set' id='" + Xml.id() + "' to='localhost'><preauth xmlns='urn:xmpp:pars:0' token='" + token
            + "'/></iq>";
    }

    /** A registration with the invite typed into the form. */
    static String typed(String name, String invite) {
        return Xml.set("to='localhost'", Xml.form(Xml.formType(Stanza.REGISTER), Xml.field("username", name),
            Xml.field("password", "first-secret"), Xml.field("invite", invite)));
    }

    static String roster(TcpLine line) {
        return line.client().iq("<iq type='get' id='" + Xml.id() + "'><query xmlns='jabber:iq:roster'/></iq>");
    }
}
