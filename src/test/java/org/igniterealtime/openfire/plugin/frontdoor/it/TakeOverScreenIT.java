package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator who comes from the Registration plugin, in Chromium; and who may not see any of it. */
class TakeOverScreenIT {

    private static final Map<String, String> OLD = Map.ofEntries(Map.entry("web.enabled", "true"), Map.entry("header", "Join <us>"),
        Map.entry("recaptcha.enabled", "true"), Map.entry("recaptcha.score.minimal", "0.5"), Map.entry("recaptcha.key.site", "site"),
        Map.entry("recaptcha.key.secret", "hush-hush"), Map.entry("welcome.enabled", "true"), Map.entry("welcome.message", "Hello there"),
        Map.entry("imnotification.enabled", "true"), Map.entry("notification.imContacts", "admin,bob"),
        Map.entry("emailnotification.enabled", "false"), Map.entry("notification.emailContacts", "a@example.org"),
        Map.entry("group.enabled", "true"), Map.entry("group", "New people"), Map.entry("initialcontacts.enabled", "true"),
        Map.entry("initialcontacts.imContacts", "bob@localhost"), Map.entry("automatic.lockout.seconds", "86400"));
    private static final Map<String, String> NEW = Map.of("web.mode", "open", "web.header", "Join <us>", "after.welcome", "true",
        "after.welcome.text", "Hello there", "after.notify.chat", "admin, bob", "after.groups", "New people",
        "after.contacts", "bob@localhost", "after.contacts.mutual", "false", "after.lock", "86400s");

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void aFullConfigurationIsTakenOverOnceAndAgainWithoutHarm() {
        NEW.keySet().forEach(key -> changes.delete("frontdoor." + key));
        changes.delete("frontdoor.after.notify.mail");
        OLD.forEach((key, value) -> changes.set("registration." + key, value));
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("takeover").looksGood("takeover-desk")) {
            assertFalse(administrator.browser().driver().getPageSource().contains("hush-hush"));
            administrator.press("form button").sees("Taken over. Settings changed: 9");
            NEW.forEach((key, value) -> assertEquals(Optional.of(value), server.getProperty("frontdoor." + key), key));
            assertEquals(Optional.empty(), server.getProperty("frontdoor.after.notify.mail"), "it was switched off");
            assertEquals(List.of(), administrator.all("[name=take]"));
            OLD.forEach((key, value) -> assertEquals(Optional.of(value), server.getProperty("registration." + key), key));
        }
        Surfer.at(server).get("/").shows(200);
        try (Administrator administrator = new Administrator(server, Visitor.onAPhone()).open("takeover").looksGood("takeover-phone")) {
            administrator.sees("It is so already.");
        }
    }

    @Test
    void whereThePluginNeverWasThereIsNothing() {
        try (Administrator administrator = new Administrator(server, Visitor.onAPhone()).open("takeover")) {
            administrator.sees("there is nothing to take over").looksGood("takeover-nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontdoor-settings.jsp", "frontdoor-transfer.jsp", "frontdoor-transfer.jsp?file=yes", "frontdoor-takeover.jsp",
        "frontdoor-sample.jsp?picture=x", "view/settings.jsp", "view/transfer.jsp", "view/takeover.jsp"})
    void strangersAndOrdinaryUsersSeeNothing(String page) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.adminPort() + "/plugins/frontdoor/" + page)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElse("").contains("login.jsp"), page);
        assertFalse(answer.body().contains("frontdoor.name"), page);
    }

    @Test
    void anOrdinaryUserCannotChangeAnything() {
        try (Administrator alice = new Administrator(server, Visitor.atADesk(), "alice", "alice-secret").open("settings")) {
            assertEquals(List.of(), alice.all("form[action='frontdoor-settings.jsp']"));
            assertFalse(alice.browser().text().contains("frontdoor."));
        }
    }
}
