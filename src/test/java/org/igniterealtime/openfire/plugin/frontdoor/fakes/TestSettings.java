package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;

/** Settings as an administrator would make them: by properties. */
public final class TestSettings {

    private TestSettings() {
    }

    /** The defaults, but for these: {@code inband.mode=open}. */
    public static Settings of(String... assignments) {
        Map<String, String> properties = new HashMap<>();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            properties.put("frontdoor." + assignment.substring(0, sign), assignment.substring(sign + 1));
        }
        return new SettingsReader(key -> Optional.ofNullable(properties.get(key)), (setting, value) -> {
            throw new IllegalArgumentException(setting.key() + "=" + value);
        }).read(new SettingsReader.HostSwitches(true, true));
    }
}
