package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An administrator at the overview, in Chromium. */
class OverviewScreenIT {

    private final TrialServer server = Servers.shared();

    @RegisterExtension
    final Changes changes = new Changes(server);

    static List<Visitor> everybody() {
        return List.of(Visitor.atADesk(), Visitor.onAPhone());
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void itLooksGood(Visitor visitor) {
        Surfer surfer = Surfer.at(server);
        surfer.signUp(Servers.name("seen"));
        try (Administrator administrator = new Administrator(server, visitor).open("overview")) {
            administrator.sees("The door is open").sees("The last 30 days").looksGood("overview-" + (visitor.isOnAPhone() ? "phone" : "desk"));
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void aDoorThatIsSwitchedAnswersOtherwise(Visitor visitor) throws Exception {
        changes.mode("captcha");
        changes.set("frontdoor.web.mode", "open");
        try (Administrator administrator = new Administrator(server, visitor.withoutScript()).open("overview")) {
            administrator.choose("mode", "off").press("[aria-labelledby=fd-door-web] button").sees("It counts from now on");
            Surfer.at(server).get("/").shows(404);
            assertEquals(Optional.of("off"), server.getProperty("frontdoor.web.mode"));
            administrator.open("overview").choose("mode", "closed").press("[aria-labelledby=fd-door-client] button").sees("The door is closed");
        }
        assertEquals(Optional.of("closed"), server.getProperty("frontdoor.inband.mode"));
    }

    /** Nobody is sent there, and yet whoever has an invite gets in. */
    @Test
    void aPageForTheInvitedIsOpenAndOneThatIsShutCanBeReached() {
        changes.set("frontdoor.web.mode", "invite");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("overview")) {
            String card = "[aria-labelledby=fd-door-web]";
            assertTrue(administrator.find(card).getText().contains("The door is open"), administrator.find(card).getText());
            changes.set("frontdoor.web.mode", "closed");
            String shut = administrator.open("overview").find(card).getText();
            assertTrue(shut.contains("The door is closed") && !shut.contains("reached"), shut);
        }
    }

    /** Only our own forms do anything, and only for those who are signed in. */
    @Test
    void nobodyElseSwitchesADoor() {
        changes.mode("captcha");
        try (Administrator administrator = new Administrator(server, Visitor.atADesk()).open("overview")) {
            administrator.browser().driver().executeScript("document.querySelectorAll('[name=csrf]').forEach(field => field.value = 'guess')");
            administrator.choose("mode", "closed").press("[aria-labelledby=fd-door-client] button").sees("was not sent from this console");
            assertEquals(Optional.of("captcha"), server.getProperty("frontdoor.inband.mode"));
            assertTrue(administrator.open("overview?door=client&mode=closed").browser().text().contains("The door is open"));
            assertEquals(Optional.of("captcha"), server.getProperty("frontdoor.inband.mode"));
        }
    }
}
