package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is changed on the System Properties page counts from the next request on, also on streams that are open. */
class SettingsIT {

    private static final String FEATURE = "http://jabber.org/features/iq-register";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    @Test
    void theModeCountsAtOnceOnAStreamThatIsOpen() {
        try (TcpLine line = TcpLine.startTls(server)) {
            assertTrue(line.form().field("ocr").isPresent());
            changes.mode("open");
            assertFalse(line.form().field("ocr").isPresent());
            changes.mode("closed");
            line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
            changes.mode("web");
            assertTrue(line.iq(Xml.get()).isResult().element().asXML().contains("https://localhost:" + server.httpsPort() + "/register"),
                "our own page");
            changes.set("frontdoor.web.mode", "off");
            line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
            changes.set("frontdoor.web.signup", "https://example.org/sign-up");
            assertFalse(line.iq(Xml.get()).isResult().hasForm());
            changes.mode("captcha");
            line.register(Servers.name("mode"), "secret-m");
        }
    }

    @Test
    void theStreamFeatureFollowsTheMode() {
        assertTrue(features().contains(FEATURE));
        changes.mode("closed");
        assertFalse(features().contains(FEATURE));
        changes.mode("web");
        assertTrue(features().contains(FEATURE), "there is a page to be told of");
        changes.set("frontdoor.web.mode", "off");
        assertFalse(features().contains(FEATURE));
        changes.set("frontdoor.web.signup", "https://example.org/sign-up");
        assertTrue(features().contains(FEATURE), "there is a page elsewhere to be told of");
        changes.mode("open");
        assertTrue(features().contains(FEATURE));
    }

    @Test
    void openfiresOwnSwitchClosesTheDoorWhileOursIsNotSet() {
        changes.delete("frontdoor.inband.mode");
        changes.set("register.inband", "false");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertFalse(line.features().contains(FEATURE));
            line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
            changes.set("register.inband", "true");
            line.iq(Xml.get()).isResult();
        }
    }

    @Test
    void aMistypedModeClosesTheDoorAndTheLogSaysSo() {
        int mark = server.log().length();
        changes.mode("opne");
        server.waitForLog("frontdoor\\.inband\\.mode.*captcha, open, approval, invite, web, closed.*no new accounts in clients", mark, Duration.ofSeconds(5));
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
        }
    }

    @Test
    void otherMistypedValuesLeaveTheDefaultAndTheLogSaysSo() {
        int mark = server.log().length();
        changes.set("frontdoor.name.min", "many");
        server.waitForLog("frontdoor\\.name\\.min.*1 to 64.*the default counts: 1", mark, Duration.ofSeconds(5));
        changes.set("frontdoor.tls.required", "maybe");
        try (TcpLine clear = TcpLine.clear(server)) {
            clear.iq(Xml.get()).isError("not-authorized", "auth", 401);
        }
    }

    @Test
    void namesHaveTheLengthThatIsSet() {
        changes.set("frontdoor.name.min", "5");
        changes.set("frontdoor.name.max", "8");
        try (TcpLine line = TcpLine.startTls(server)) {
            Form form = line.form();
            assertTrue(refused(line, form, "four", "secret-n").contains("5"));
            assertTrue(refused(line, form, "ninechars", "secret-n").contains("8"));
            line.iq(Xml.set(Xml.registration(form, Servers.name("len").concat("xxxxx").substring(0, 8), "secret-n")))
                .isEmptyResult();
        }
    }

    @Test
    void passwordsHaveTheLengthThatIsSet() {
        changes.set("frontdoor.password.min", "8");
        try (TcpLine line = TcpLine.startTls(server)) {
            assertEquals("Please use a longer password.", refused(line, line.form(), Servers.name("pw"), "seven77"));
        }
    }

    @Test
    void aReservedNameIsTaken() {
        changes.set("frontdoor.name.reserved", "the-boss, another");
        try (TcpLine line = TcpLine.startTls(server)) {
            line.iq(Xml.set(Xml.registration(line.form(), "The-Boss", "secret-r"))).isError("conflict", "cancel", 409);
        }
    }

    @Test
    void theSecretIsNotShownInTheConsole() {
        assertFalse(server.getProperty("frontdoor.secret").orElse("")
            .contains(Solver.SECRET));
        assertEquals(Optional.of("hidden"), server.getProperty("frontdoor.secret").map(shown -> shown.replaceAll("^\\W*|\\W*$", "")));
    }

    private String features() {
        try (TcpLine line = TcpLine.startTls(server)) {
            return line.features();
        }
    }

    private static String refused(Line line, Form form, String name, String password) {
        return line.promptly(Xml.set(Xml.registration(form, name, password))).isError("not-acceptable", "modify", 406).text();
    }
}
