package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InBandMode;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.api.Test;

class LeaksTest {

    private final Set<String> installed = new HashSet<>();
    private final List<String> audited = new ArrayList<>();
    private PropertiesDouble properties = new PropertiesDouble(false);
    private StockSwitch stock = new StockSwitch(properties.stock, properties.store);

    @Test
    void openfiresOwnRegistrationIsShutForGoodAndOurDoorStaysAsItWas() {
        assertEquals(List.of("stock"), found());
        assertEquals(InBandMode.CAPTCHA, settings().mode());
        leaks().mend("stock", "admin");
        assertEquals(InBandMode.CAPTCHA, settings().mode());
        assertEquals(List.of("close"), found());
        assertEquals(List.of("admin stock"), audited);
        stock.close();
        assertEquals("false", properties.values.get("register.inband"));
    }

    @Test
    void aModeThatIsSetIsNotTouched() {
        properties.values.put("frontdoor.inband.mode", "invite");
        leaks().mend("stock", "admin");
        assertEquals("invite", properties.values.get("frontdoor.inband.mode"));
    }

    @Test
    void aSwitchThatSaysNobodyWhileWeLetPeopleInIsNamed() {
        shut("frontdoor.inband.mode=captcha");
        assertEquals(List.of("close"), found());
        leaks().mend("close", "admin");
        assertEquals(InBandMode.CLOSED, settings().mode());
        assertEquals(List.of(Finding.fine("leaks.fine")), leaks().get());
    }

    @Test
    void theOldPluginIsALeakWhateverItsSwitchSays() {
        shut();
        installed.add("registration");
        assertEquals(List.of("registration"), found());
        leaks().mend("registration", "admin");
        assertEquals(Set.of(), installed);
    }

    @Test
    void otherPluginsAreLeaksOnlyWhileTheyAreThereAndOn() {
        shut("plugin.restapi.enabled=true", "plugin.userservice.enabled=true");
        assertEquals(List.of(), found());
        installed.addAll(List.of("restapi", "userservice", "inverse"));
        assertEquals(List.of("restapi", "userservice"), found());
        leaks().mend("restapi", "admin");
        leaks().mend("userservice", "admin");
        assertEquals(List.of(), found());
        assertEquals("false", properties.values.get("plugin.restapi.enabled"));
    }

    @Test
    void anonymousSignInIsNamedWithoutAlarm() {
        shut("xmpp.auth.anonymous=true");
        assertEquals(List.of(Finding.fine("leaks.anonymous").mendedBy("anonymous")), leaks().get());
        leaks().mend("anonymous", "admin");
        assertEquals("false", properties.values.get("xmpp.auth.anonymous"));
    }

    @Test
    void nothingIsDoneOrLoggedWhenItIsMendedAlready() {
        shut();
        leaks().ids().forEach(id -> leaks().mend(id, "admin"));
        assertEquals(List.of(), audited);
        assertThrows(IllegalArgumentException.class, () -> leaks().mend("../x", "admin"));
    }

    @Test
    void whatCantBeMendedSaysSoAndIsNotLogged() {
        shut();
        Leaks broken = new Leaks(this::settings, properties.store, stock, new Leaks.Plugins("registration"::equals, name -> {
            throw new IllegalStateException("busy");
        }), (by, id) -> audited.add(id));
        assertThrows(BrokenException.class, () -> broken.mend("registration", "admin"));
        assertEquals(List.of(), audited);
    }

    private void shut(String... assignments) {
        List<String> all = new ArrayList<>(List.of("register.inband=false"));
        all.addAll(List.of(assignments));
        properties = new PropertiesDouble(false, all.toArray(new String[0]));
        stock = new StockSwitch(properties.stock, properties.store);
        assertFalse(stock.comesBack());
    }

    private List<String> found() {
        return leaks().get().stream().flatMap(finding -> finding.mend().stream()).toList();
    }

    private Settings settings() {
        return new SettingsReader(properties.store::get, (setting, value) -> {
            throw new AssertionError(value);
        }).read(stock.administrators());
    }

    private Leaks leaks() {
        return new Leaks(this::settings, properties.store, stock, new Leaks.Plugins(installed::contains, installed::remove),
                (by, id) -> audited.add(by + " " + id));
    }
}
