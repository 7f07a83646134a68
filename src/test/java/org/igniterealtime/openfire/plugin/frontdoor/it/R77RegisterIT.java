package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Here it is": R77-9 to R77-17. */
class R77RegisterIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void r77n9TheAccountExistsWhenTheResultComes() {
        String name = Servers.name("r77n9");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.set(Xml.registration(line.form(), name, "secret-9"))).isEmptyResult();
            assertEquals(name + "@localhost", line.signIn(name, "secret-9").split("/")[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE", "alice@localhost", "Alice@LOCALHOST", "postmaster"})
    void r77n10ATakenOrReservedNameIsAConflict(String name) {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(Xml.registration(line.form(), name, "secret-10"))).isError("conflict", "cancel", 409);
        }
        assertFalse(TcpLine.canSignIn(server, "alice", "secret-10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<username>r77n11</username>", "<password>secret</password>", "<username/><password>secret</password>",
        "<username>r77n11</username><password/>", "<username>r77n11</username><password></password>",
        "<username>r77n11</username><password>  \t </password>", "<username>   </username><password>secret</password>",
        "<nick>r77n11</nick>", "<x xmlns='jabber:x:data' type='submit'/>", "<x xmlns='jabber:x:oob'><url>https://a.b</url></x>"})
    void r77n11WhatIsMissingIsNotAcceptable(String content) {
        changes.mode("open");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(content)).isError("not-acceptable", "modify", 406);
        }
    }

    @Test
    void r77n12OneStreamMakesOneAccount() {
        String second = Servers.name("r77n12");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form later = line.form();
            line.register(Servers.name("r77n12"), "secret-12");
            line.promptly(Xml.set(Xml.registration(later, second, "secret-12"))).isError("not-acceptable", "modify", 406);
        }
        assertFalse(TcpLine.canSignIn(server, second, "secret-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\"b", "a/b", "a:b", "<a>", "a&b", "a'b", "eve@other.example", "@localhost", "a@b@localhost",
        "a\u00a0b", "\u202eabc", "a\ufffdb", "\ud83d\ude00\u2028"})
    void r77n14ANameThatMakesNoAddressIsRefused(String name) {
        try (TcpLine line = TcpLine.startTls(server)) {
            Stanza refused = line.promptly(Xml.set(Xml.registration(line.form(), name, "secret-14")));
            String condition = refused.error().elements().get(0).getName();
            assertTrue(condition.equals("jid-malformed") || condition.equals("not-acceptable"), condition);
            refused.isError(condition, "modify", condition.equals("jid-malformed") ? 400 : 406);
        }
    }

    @Test
    void r77n14AddressesOfSpacesAndSignsAreMalformed() {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(Xml.registration(line.form(), "a b", "secret-14"))).isError("jid-malformed", "modify", 400);
        }
    }

    @Test
    void r77n14ANameOf65LettersIsTooLong() {
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(Xml.set(Xml.registration(line.form(), "n".repeat(65), "secret-14")))
                .isError("not-acceptable", "modify", 406);
            String longest = Servers.name("n".repeat(40));
            String whole = longest + "n".repeat(64 - longest.length());
            line.iq(Xml.set(Xml.registration(line.form(), whole, "secret-14"))).isEmptyResult();
            assertTrue(TcpLine.canSignIn(server, whole, "secret-14"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"carol", "CAROL", "carol@localhost", "bob2", "admin", "bob@other.example"})
    void r77n16WhoIsSignedInMakesNoOtherAccount(String other) {
        try (TcpLine line = TcpLine.signedIn(server, "bob", "bob-secret")) {
            line.promptly(Xml.set(Xml.legacy(other, "secret-16"))).isError("not-allowed", "cancel", 405);
            line.promptly(Xml.set(Xml.form(Xml.formType(Stanza.REGISTER), Xml.field("username", other),
                Xml.field("password", "secret-16")))).isError("not-allowed", "cancel", 405);
        }
        assertFalse(TcpLine.canSignIn(server, other.split("@")[0].toLowerCase(Locale.ROOT), "secret-16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve@" + Component.DOMAIN, "eve@" + Component.DOMAIN + "/r", Component.DOMAIN})
    void r77n17AnotherServerMayNot(String from) {
        String address = "from='" + from + "' to='localhost'";
        try (Component elsewhere = new Component()) {
            elsewhere.iq(Xml.set(address, Xml.legacy("r77n17", "secret-17"))).isError("not-allowed", "cancel", 405);
            elsewhere.iq(Xml.set(address, "<remove/>")).isError("not-allowed", "cancel", 405);
            elsewhere.iq(Xml.get(address)).isError("not-allowed", "cancel", 405);
        }
        assertFalse(TcpLine.canSignIn(server, "r77n17", "secret-17"));
    }
}
