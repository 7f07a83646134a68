package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Finding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewTest {

    private final Map<String, String> properties = new HashMap<>();
    private List<Finding> findings = List.of(Finding.fine("a"));
    private Map<Reason, Long> refused = Map.of();

    @ParameterizedTest
    @CsvSource({"captcha, a, open", "open, a, open", "web, a, closed", "closed, a, closed", "captcha, broken, broken",
            "closed, broken, closed", "wide, a, closed"})
    void theDoorIsOpenWhenItsModeIsAndAllItNeedsWorks(String mode, String finding, String state) {
        properties.put("frontdoor.inband.mode", mode);
        findings = List.of(finding.equals("broken") ? Finding.shut("a") : Finding.warning("a"));
        assertEquals("frontdoor.console.state." + state, page().door().stateKey());
    }

    @Test
    void theWorstComesFirst() {
        findings = List.of(Finding.fine("a"), Finding.shut("b"), Finding.warning("c"));
        assertEquals(List.of(Finding.shut("b"), Finding.warning("c"), Finding.fine("a")), page().health());
    }

    @Test
    void refusalsThatHappenedAreListedTheMostFrequentFirst() {
        refused = Map.of(Reason.TOO_MANY, 2L, Reason.CHALLENGE_WRONG, 7L, Reason.CLOSED, 0L);
        assertEquals(List.of(new OverviewPage.Count("frontdoor.console.refused.challenge-wrong", 7),
                new OverviewPage.Count("frontdoor.console.refused.too-many", 2)), page().refused());
    }

    @Test
    void everySettingIsListedAsItStands() {
        properties.put("frontdoor.name.min", " 3 ");
        properties.put("frontdoor.name.max", "many");
        List<OverviewPage.Row> rows = page().settings();
        assertEquals(Setting.values().length, rows.size());
        OverviewPage.Row least = rows.get(Setting.NAME_MIN.ordinal());
        assertEquals(" 3 ", least.value());
        assertTrue(least.isSet() && least.isUsable());
        assertEquals("frontdoor.setting.name.min", least.descriptionKey());
        assertEquals(List.of("1", "64"), least.syntaxBounds());
        OverviewPage.Row most = rows.get(Setting.NAME_MAX.ordinal());
        assertFalse(most.isUsable());
        assertEquals("64", most.preset());
        assertFalse(rows.get(Setting.MODE.ordinal()).isSet());
        assertEquals("frontdoor.console.unusable", most.unusableKey());
        assertEquals("frontdoor.console.unusable.mode", rows.get(Setting.MODE.ordinal()).unusableKey());
        assertEquals("frontdoor.console.unusable.page", rows.get(Setting.WEB_EMAIL_CONFIRM.ordinal()).unusableKey());
        assertEquals("frontdoor.console.unusable.nobody", rows.get(Setting.INVITE_MEMBERS.ordinal()).unusableKey());
        assertEquals("frontdoor.console.unusable.doors", rows.get(Setting.PASSWORD_STRENGTH.ordinal()).unusableKey());
    }

    private OverviewPage page() {
        return new Overview(() -> new SettingsReader(key -> Optional.ofNullable(properties.get(key)),
                (setting, value) -> { }).read(new SettingsReader.HostSwitches(true, true)),
                key -> Optional.ofNullable(properties.get(key)), () -> true, List.of(() -> findings),
                () -> new Outcomes(9, 4, 2, refused)).get();
    }
}
