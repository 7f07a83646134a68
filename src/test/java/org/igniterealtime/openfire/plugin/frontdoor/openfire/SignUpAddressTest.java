package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpAddressTest {

    private static final URI PAGE = URI.create("https://chat.example.org:7443/register");
    private Settings live = TestSettings.of();
    private Optional<URI> page = Optional.of(PAGE);
    private final SignUpAddress completed = new SignUpAddress(() -> live, () -> page);

    @ParameterizedTest
    @CsvSource({"open, true, true", "approval, true, true", "invite, false, true", "closed, false, false", "off, false, false"})
    void peopleAreSentToOurPageWhereItLetsThemIn(String mode, boolean strangers, boolean invited) {
        live = TestSettings.of("web.mode=" + mode);
        assertEquals(strangers ? Optional.of(PAGE) : Optional.empty(), completed.get().web().signUp());
        assertEquals(invited ? Optional.of(PAGE) : Optional.empty(), completed.get().web().invited());
    }

    @Test
    void pageThatTheAdministratorNamedComesFirst() {
        live = TestSettings.of("web.signup=https://example.org/join", "web.mode=off");
        assertSame(live, completed.get());
        live = TestSettings.of("web.signup=https://example.org/join");
        assertEquals(live.web().signUp(), completed.get().web().signUp());
        assertEquals(Optional.of(PAGE), completed.get().web().invited(), "our invites are for our page");
    }

    @Test
    void pageThatNobodyCanReachIsNotNamed() {
        page = Optional.empty();
        assertSame(live, completed.get());
    }

    @Test
    void sameSettingsWhileNothingChanges() {
        Settings first = completed.get();
        assertSame(first, completed.get());
        page = Optional.of(URI.create("https://chat.example.org/register"));
        Settings second = completed.get();
        assertNotSame(first, second);
        assertSame(second, completed.get());
        live = TestSettings.of("inband.mode=web");
        assertNotSame(second, completed.get());
        assertEquals(page, completed.get().web().signUp());
    }
}
