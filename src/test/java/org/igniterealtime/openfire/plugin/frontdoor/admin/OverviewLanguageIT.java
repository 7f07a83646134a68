package org.igniterealtime.openfire.plugin.frontdoor.admin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The overview is in the language that Openfire's console is set to, also where that is not the machine's. */
class OverviewLanguageIT {

    @ParameterizedTest
    @CsvSource({"zh_CN, de, zh-Hans, 大门已开放, 客户端内注册", "ru_RU, tr, ru, Дверь открыта, В порядке", "en, fr, en, The door is open, Fine"})
    void consoleLanguageIsThePages(String console, String machine, String tag, String state, String another) {
        try (TrialServer server = TrialServer.builder().locale(console).jvmOption("-Duser.language=" + machine).start()) {
            String page = server.consolePage("plugins/frontdoor/frontdoor-overview.jsp");
            for (String part : List.of("lang=\"" + tag + "\"", state, another)) {
                assertTrue(page.contains(part), () -> part + " in " + page);
            }
            assertFalse(page.contains("???"), page);
        }
    }
}
