package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoreHealthTest {

    private static final Finding AT_A_LOSS = Finding.warning("page.no-challenge");

    @ParameterizedTest
    @CsvSource({"open, question, true", "approval, question, true", "open, picture, true", "open, 'picture,sound', false",
        "invite, question, false", "closed, picture, false", "off, picture, false"})
    void aPageThatCanAskNothingIsFound(String mode, String kinds, boolean found) {
        CoreHealth health = new CoreHealth(() -> TestSettings.of("web.mode=" + mode, "challenge.kinds=" + kinds),
                kind -> kind == Kind.PICTURE ? Optional.of("no fonts") : Optional.empty(), () -> { }, new World().accounts);
        assertEquals(found, health.get().contains(AT_A_LOSS));
    }
}
