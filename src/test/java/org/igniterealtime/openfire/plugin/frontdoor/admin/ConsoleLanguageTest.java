package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console reads the language file that Openfire's locale asks for, whatever the machine is set to. */
class ConsoleLanguageTest {

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(machine);
    }

    /** The locales are those on Openfire's own language page. */
    @ParameterizedTest
    @CsvSource({"en, '', Settings", "de, '', Einstellungen", "fr, '', Paramètres", "es, '', Ajustes", "ru, RU, Настройки",
            "zh, CN, 设置", "zh, TW, 设置", "en, US, Settings"})
    void openfiresLocaleChooses(String language, String country, String settings) {
        for (String set : new String[] {"en", "de", "ru"}) {
            Locale.setDefault(Locale.forLanguageTag(set));
            // As Openfire does in LocaleUtils.getPluginResourceBundle.
            ResourceBundle texts = ResourceBundle.getBundle("frontdoor_i18n", new Locale(language, country),
                    ConsoleLanguageTest.class.getClassLoader());
            ResourceBundle.clearCache(ConsoleLanguageTest.class.getClassLoader());
            assertEquals(settings, texts.getString("frontdoor.console.settings"), "machine set to " + set);
        }
    }
}
