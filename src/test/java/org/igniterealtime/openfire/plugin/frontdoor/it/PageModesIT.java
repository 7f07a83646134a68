package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page does in each of its modes, over real HTTP, and what chat clients are told meanwhile. */
class PageModesIT {

    private static final Pattern STYLE = Pattern.compile("href=\"(/register/style/[^\"]+)\"");

    private final TrialServer server = Servers.shared();
    private final Surfer surfer = Surfer.at(server);

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void openMakesAccounts() throws Exception {
        String name = Servers.name("open");
        surfer.signUp(name).shows(200, "Your account is ready", name + "@localhost");
        assertTrue(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @Test
    void approvalMakesAccountsThatWait() throws Exception {
        changes.set("frontdoor.web.mode", "approval");
        String name = Servers.name("approval");
        surfer.signUp(name).shows(200, "Your application was sent");
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"invite, 200, people with an invite", "closed, 403, does not give out accounts"})
    void othersMakeNoneAndSaySo(String mode, int status, String words) throws Exception {
        String name = Servers.name(mode);
        Reply form = surfer.get("/");
        changes.set("frontdoor.web.mode", mode);
        surfer.get("/").shows(status, words);
        surfer.follow(surfer.send(form, name)).shows(status, words);
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD));
    }

    @Test
    void offIsNowhere() throws Exception {
        String name = Servers.name("off");
        Reply form = surfer.get("/");
        changes.set("frontdoor.web.mode", "off");
        for (String path : List.of("/register", "/", "/done", "/logo", "/confirm/AAAAAAAAAAAAAAAAAAAAAA", "/strength")) {
            surfer.get(path).shows(404, "There is nothing at this address.");
        }
        surfer.send(form, name).shows(404);
        surfer.post("/strength", Surfer.filled(form, name)).shows(404);
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD));
        Matcher style = STYLE.matcher(surfer.get("/").html());
        assertTrue(style.find());
        assertEquals(200, surfer.get(style.group(1)).status(), "the page that says so has a look");
    }

    @Test
    void clientsAreSentToThePageOnlyWhileItLetsStrangersIn() {
        changes.mode("web");
        try (TcpLine line = TcpLine.startTls(server)) {
            for (String mode : List.of("open", "approval")) {
                changes.set("frontdoor.web.mode", mode);
                assertTrue(line.iq(Xml.get()).isResult().element().asXML().contains(server.httpsPort() + "/register"), mode);
            }
            for (String mode : List.of("off", "closed", "invite")) {
                changes.set("frontdoor.web.mode", mode);
                line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
            }
        }
        try (TcpLine line = TcpLine.startTls(server)) {
            assertFalse(line.features().contains("http://jabber.org/features/iq-register"), "there is no page to be sent to");
        }
    }

    @Test
    void aPictureInAClientStillSaysWhereThePageIsUntilItIsOff() {
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.iq(Xml.get()).query().elementText("instructions").contains("/register"));
            changes.set("frontdoor.web.mode", "off");
            assertFalse(line.iq(Xml.get()).query().elementText("instructions").contains("/register"));
        }
    }

    @Test
    void withoutEncryptionThereIsNoForm() {
        Surfer plain = Surfer.inTheClear(server);
        Reply sent = plain.get("/");
        assertEquals(303, sent.status());
        assertTrue(sent.header("Location").startsWith("https://") && sent.header("Location").endsWith("/register/?secure=1"));
        plain.get("/?secure=1").shows(403, "opened without encryption");
        changes.set("frontdoor.tls.required", "false");
        plain.get("/").shows(200, "New account").all("Set-Cookie").forEach(cookie -> assertFalse(cookie.contains("Secure"), cookie));
    }

    @Test
    void aFormThatIsSentAtOnceIsAMachines() throws Exception {
        String name = Servers.name("hasty");
        changes.set("frontdoor.web.filltime", "1m");
        Reply form = surfer.get("/");
        surfer.follow(surfer.send(form, name)).shows(200, "Please solve this new one");
        changes.set("frontdoor.web.filltime", "0s");
        surfer.follow(surfer.send(form, name)).shows(200, "Please solve this new one");
        assertFalse(Smack.signsIn(server, name, Surfer.PASSWORD), "it has lost its challenge");
        surfer.signUp(name, "website=https://spam.example").shows(200, "Please solve this new one");
        surfer.signUp(name).shows(200, "Your account is ready");
    }

    /** By the back button, or pressed twice: the account is there, and that is what is shown. */
    @Test
    void whoSendsTheFormAgainSeesTheAccountAgain() {
        String name = Servers.name("again");
        Reply form = surfer.get("/");
        surfer.send(form, name).leadsTo("/register/done");
        surfer.send(form, name).leadsTo("/register/done");
        surfer.send(form, name + "x").leadsTo("/register/");
        Surfer other = Surfer.at(server);
        other.signUp(name).shows(200, "already taken");
    }

    @Test
    void takenNamesAreToldOnlyToThoseWhoSolved() {
        Reply unpaid = surfer.signUp("alice", "answer=wrong");
        unpaid.shows(200, "That was not right");
        assertFalse(unpaid.text().contains("taken"));
        surfer.signUp("alice").shows(200, "already taken");
    }
}
