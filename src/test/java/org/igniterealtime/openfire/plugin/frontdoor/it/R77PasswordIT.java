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

/** "Another password, please": R77-23 to R77-27. */
class R77PasswordIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @ParameterizedTest
    @ValueSource(strings = {"", "to='localhost'", "to='SELF@localhost'"})
    void r77n23ASignedInAccountChangesItsPassword(String to) {
        Account account = Account.make(server, "r77n23");
        try (TcpLine line = account.signIn()) {
            line.promptly(Xml.set(to.replace("SELF", account.name()), Xml.legacy(account.name(), "second-secret"))).isEmptyResult();
        }
        assertFalse(account.isAsItWas());
        assertTrue(account.opensWith("second-secret"));
    }

    @Test
    void r77n23TheNameMayBeTheWholeAddressAndInCapitals() {
        Account account = Account.make(server, "r77n23");
        try (TcpLine line = account.signIn()) {
            String shouted = account.address().toUpperCase(Locale.ROOT);
            line.promptly(Xml.set(Xml.legacy(shouted, "second-secret"))).isEmptyResult();
        }
        assertTrue(account.opensWith("second-secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<username>SELF</username><password/>", "<username>SELF</username><password>   </password>",
        "<username>SELF</username>", "<password>second-secret</password>", "<nick>SELF</nick>"})
    void r77n24And25WhatIsIncompleteChangesNothing(String content) {
        Account account = Account.make(server, "r77n24");
        try (TcpLine line = account.signIn()) {
            line.promptly(Xml.set(content.replace("SELF", account.name()))).isError("bad-request", "modify", 400);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n25APasswordInTheClearChangesNothing() {
        Account account = Account.make(server, "r77n25");
        try (TcpLine line = TcpLine.clear(server)) {
            line.signIn(account.name(), account.password());
            line.promptly(Xml.set(Xml.legacy(account.name(), "second-secret"))).isError("not-authorized", "auth", 401);
            line.promptly(Xml.set("<remove/>")).isError("not-authorized", "auth", 401);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n25WhereNobodyMayItIsNotAllowed() {
        Account account = Account.make(server, "r77n25");
        changes.set("register.password", "false");
        try (TcpLine line = account.signIn()) {
            line.promptly(Xml.set(Xml.legacy(account.name(), "second-secret"))).isError("not-allowed", "cancel", 405);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n25WhoIsNotSignedInChangesNothing() {
        Account account = Account.make(server, "r77n25");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.promptly(change(account.name(), account.password(), "second-secret"))
                .isError("unexpected-request", "wait", 400);
        }
        assertTrue(account.isAsItWas());
    }

    @Test
    void r77n27ThePresentPasswordCanBeAskedFor() {
        Account account = Account.make(server, "r77n27");
        changes.set("frontdoor.account.confirm", "true");
        try (TcpLine line = account.signIn()) {
            Form form = line.promptly(Xml.set(Xml.legacy(account.name(), "second-secret")))
                .isError("not-authorized", "auth", 401).form();
            assertEquals("jabber:iq:register:changepassword", form.value("FORM_TYPE"));
            assertEquals("text-private", form.type("old_password"));
            assertEquals("text-private", form.type("password"));
            line.promptly(change(account.name(), "wrong-secret", "second-secret")).isError("not-authorized", "auth", 401);
            assertTrue(account.isAsItWas());
            line.promptly(change(account.name(), account.password(), "second-secret")).isEmptyResult();
        }
        assertTrue(account.opensWith("second-secret"));
    }

    @Test
    void aPasswordThatIsTheNameIsTooWeak() {
        Account account = Account.make(server, "weak");
        try (TcpLine line = account.signIn()) {
            assertEquals("The password is too weak", line.raw(Xml.set(Xml.legacy(account.name(), account.name())))
                .isError("not-acceptable", "modify", 406).text());
        }
        assertTrue(account.isAsItWas());
    }

    private static String change(String name, String old, String wanted) {
        return Xml.set(Xml.form(Xml.formType("jabber:iq:register:changepassword"), Xml.field("username", name),
            Xml.field("old_password", old), Xml.field("password", wanted)));
    }
}
