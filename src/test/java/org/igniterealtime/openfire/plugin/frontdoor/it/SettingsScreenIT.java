package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Group;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator who changes settings, in Chromium. */
class SettingsScreenIT {

    private static final String SAVE = "button[value=save]";

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static List<Visitor> everybody() {
        return List.of(Visitor.atADesk(), Visitor.onAPhone());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everyGroupLooksGoodAndHasItsFields(Visitor visitor) {
        try (Administrator administrator = new Administrator(server, visitor)) {
            for (Group group : Group.values()) {
                if (group.settings().isEmpty()) {
                    continue;
                }
                administrator.open("settings?group=" + group.id())
                    .looksGood("settings-" + group.id() + (visitor.isOnAPhone() ? "-phone" : "-desk"));
                assertEquals(group.settings().stream().map(Setting::key).toList(),
                    administrator.all("[name^='seen.']").stream().map(field -> field.getDomAttribute("name").substring(5)).toList());
                assertFalse(administrator.browser().text().contains("???"), group.id());
            }
        }
    }

    @Test
    void aDoorThatIsSwitchedAnswersOtherwiseAtOnce() {
        changes.delete("frontdoor.inband.mode");
        try (TcpLine line = TcpLine.startTls(server); Administrator administrator = new Administrator(server, Visitor.atADesk())) {
            assertTrue(line.form().field("ocr").isPresent());
            administrator.open("settings").choose("frontdoor.inband.mode", "closed").press(SAVE).sees("Saved: frontdoor.inband.mode");
            line.iq(Xml.get()).isError("service-unavailable", "cancel", 503);
            administrator.choose("frontdoor.inband.mode", "").press(SAVE).sees("Saved: frontdoor.inband.mode");
            assertTrue(line.form().field("ocr").isPresent());
        }
        assertEquals(Optional.empty(), server.getProperty("frontdoor.inband.mode"));
    }

    @Test
    void badValuesAreToldAtTheirFieldsAndNothingIsStoredOrLost() {
        changes.delete("frontdoor.name.min");
        changes.delete("frontdoor.name.reserved");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("settings?group=names")) {
            administrator.type("frontdoor.name.min", "70").type("frontdoor.name.reserved", "root, \"><script>alert(1)</script>").press(SAVE)
                .sees("Nothing was saved. 1 of the values").looksGood("settings-bad");
            assertEquals("This value can’t be used. See below what is allowed.",
                administrator.find("[id='frontdoor.name.min-wrong']").getText());
            assertEquals("true", administrator.find("[name='frontdoor.name.min']").getDomAttribute("aria-invalid"));
            assertEquals("root, \"><script>alert(1)</script>", administrator.find("[name='frontdoor.name.reserved']").getDomProperty("value"));
            assertEquals(Optional.empty(), server.getProperty("frontdoor.name.reserved"));
            administrator.type("frontdoor.name.min", "2").type("frontdoor.name.reserved", "root").press(SAVE)
                .sees("Saved: frontdoor.name.min, frontdoor.name.reserved");
            assertEquals(Optional.of("2"), server.getProperty("frontdoor.name.min"));
            administrator.choose("default", "frontdoor.name.min").press(SAVE).sees("Saved: frontdoor.name.min");
        }
        assertEquals(Optional.empty(), server.getProperty("frontdoor.name.min"));
        assertEquals(Optional.of("root"), server.getProperty("frontdoor.name.reserved"));
    }

    @Test
    void whatAnotherAdministratorChangedMeanwhileIsTold() {
        changes.set("frontdoor.name.min", "2");
        changes.delete("frontdoor.password.min");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("settings?group=names")) {
            server.setProperty("frontdoor.name.min", "4");
            administrator.type("frontdoor.name.min", "3").type("frontdoor.password.min", "8").press(SAVE).sees("Now it is: 4");
            assertEquals(Optional.of("4"), server.getProperty("frontdoor.name.min"));
            assertEquals(Optional.empty(), server.getProperty("frontdoor.password.min"));
            administrator.press(SAVE).sees("Saved: frontdoor.name.min, frontdoor.password.min");
            assertEquals(Optional.of("3"), server.getProperty("frontdoor.name.min"));
        }
    }

    @Test
    void theCaptchaIsShownAndPlayedWithItsAnswer() {
        changes.set("frontdoor.challenge.letters", "6");
        changes.set("frontdoor.challenge.questions", "[en] What colour is snow? = white");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("settings?group=challenge")) {
            administrator.press("button[value=picture]").looksGood("settings-captcha");
            assertTrue(administrator.browser().number("return document.querySelector('.fd-sample img').naturalWidth") > 100);
            assertEquals(6, administrator.find(".fd-answer").getText().length());
            administrator.press("button[value=sound]");
            administrator.browser().await("the sound", () -> administrator.browser()
                .number("return document.querySelector('audio').duration > 1 ? 1 : 0") == 1);
            assertTrue(administrator.find(".fd-answer").getText().matches("\\d{6}"));
            administrator.press("button[value=question]").sees("What colour is snow?").sees("white");
        }
    }

    @Test
    void theTestMailTellsWhatBecameOfIt() {
        try (Postbox postbox = new Postbox(); Administrator administrator = new Administrator(server, Visitor.atADesk())) {
            changes.set("mail.smtp.host", "127.0.0.1");
            changes.set("mail.smtp.port", String.valueOf(postbox.port()));
            administrator.open("settings?group=mail").type("to", "root@example.org").press("button[value=mail]")
                .sees("Sent: the mail server has taken the mail to root@example.org");
            assertTrue(postbox.received().get(0).text().contains("This is a test mail from Front Door at localhost"));
            postbox.refuse();
            administrator.type("to", "root@example.org").press("button[value=mail]").sees("It says: 550 5.1.1 No such user here");
            postbox.down();
            administrator.type("to", "root@example.org").press("button[value=mail]").sees("can’t be reached").looksGood("settings-mail");
            postbox.up();
            postbox.fallSilent();
            administrator.type("to", "root@example.org").find("button[value=mail]").click();
            administrator.sees("Timed out");
        }
    }

    @Test
    void thePreviewShowsTextsThatAreNotSaved() {
        changes.delete("frontdoor.web.header");
        try (Administrator administrator = new Administrator(server, Visitor.onAPhone()).open("settings?group=page")) {
            administrator.type("frontdoor.web.header", "Welcome <b>you</b>").type("frontdoor.web.name", "Our place").press("button[value=preview]")
                .looksGood("settings-preview");
            assertTrue(administrator.find(".fd-sheet").getText().contains("Welcome <b>you</b>"));
            assertEquals("Welcome <b>you</b>", administrator.find("[name='frontdoor.web.header']").getDomProperty("value"));
            assertEquals(Optional.empty(), server.getProperty("frontdoor.web.header"));
        }
    }

    @Test
    void whatIsExportedAndResetComesBackByImport() {
        changes.set("frontdoor.web.header", "Grüße: a = b");
        changes.set("frontdoor.name.min", "3");
        String file = server.consolePage("plugins/frontdoor/frontdoor-transfer.jsp?file=yes");
        assertFalse(file.contains("frontdoor.secret"), "no secrets");
        Map<String, Optional<String>> before = all();
        changes.delete("frontdoor.web.header");
        changes.delete("frontdoor.name.min");
        changes.set("frontdoor.name.max", "40");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("transfer")) {
            administrator.type("text", file + "nonsense\nfrontdoor.unheard.of = 1\n").choose("rest", "yes").press("button[value=plan]")
                .sees("no setting with a value: nonsense").sees("there is no setting frontdoor.unheard.of here").looksGood("settings-import-bad");
            assertEquals(List.of(), administrator.all("button[value=apply]"));
            administrator.type("text", file).press("button[value=plan]").sees("frontdoor.name.max").looksGood("settings-import");
            assertEquals(Optional.empty(), server.getProperty("frontdoor.name.min"), "nothing before it was seen");
            administrator.press("button[value=apply]").sees("Imported. Settings changed: 3");
        }
        assertEquals(before, all());
    }

    @Test
    void aFileIsReadIntoTheField() throws Exception {
        Path file = Files.writeString(Files.createTempFile("settings", ".properties"),
            "frontdoor.name.min = 3\n");
        try (Administrator administrator = new Administrator(server, Visitor.onAPhone()).open("transfer").looksGood("settings-transfer")) {
            administrator.find("#file").sendKeys(file.toString());
            administrator.browser().await("the text", () -> administrator.find("#text").getDomProperty("value").contains("name.min"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void openingAnAddressChangesNothing() {
        changes.delete("frontdoor.name.min");
        for (String query : List.of("settings.jsp?group=names&do=save&seen.frontdoor.name.min=-&frontdoor.name.min=5",
                "transfer.jsp?do=apply&text=frontdoor.name.min=5", "settings.jsp?group=mail&do=mail&to=root@example.org")) {
            server.consolePage("plugins/frontdoor/frontdoor-" + query);
        }
        assertEquals(Optional.empty(), server.getProperty("frontdoor.name.min"));
    }

    private Map<String, Optional<String>> all() {
        return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toMap(key -> key, server::getProperty));
    }
}
